package dev.sandhi.query.stats;

import dev.sandhi.query.event.AnyEventParameters;
import dev.sandhi.query.event.Conditions;
import dev.sandhi.query.event.Facet;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.http.ParameterReader.Range;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Counts of meetings or agreements.
@Path("/v1/stats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stats")
final class StatsResource {

  private static final Range TOP = new Range(1, 100, 20);
  private static final Range WEIGHT = new Range(1, 1_000_000, 1);
  private static final Range NODES = new Range(2, 500, 50);
  private static final int MOST_KEYS = 2;

  private final Stats stats;

  StatsResource(Stats stats) {
    this.stats = stats;
  }

  record TimelineParameters(
      @BeanParam AnyEventParameters events,
      @Parameter(
              description = "How long each stretch of time is. Weeks begin on Monday.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"day", "week", "month", "quarter", "year"},
                      defaultValue = "month"))
          @RestQuery
          @Nullable String interval) {}

  record GroupParameters(
      @BeanParam AnyEventParameters events,
      @Parameter(
              required = true,
              description = "What to count by. Given twice: by each pair of values.",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Facet.class),
              examples = @ExampleObject(name = "groups", ref = "groups"))
          @RestQuery("group_by")
          List<String> groupBy,
      @Parameter(
              description = "How many groups to tell by themselves, from 1 to 100.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "20"))
          @RestQuery
          @Nullable String top) {}

  record NetworkParameters(
      @BeanParam AnyEventParameters events,
      @Parameter(
              description = "How many events two parties must share at least.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000000",
                      defaultValue = "1"))
          @RestQuery("min_weight")
          @Nullable String minWeight,
      @Parameter(
              description = "How many parties to tell of at most: those that share the most.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "2",
                      maximum = "500",
                      defaultValue = "50"))
          @RestQuery("max_nodes")
          @Nullable String maxNodes) {}

  @GET
  @Path("/timeline")
  @Operation(
      operationId = "getTimeline",
      summary = "Count over time",
      description =
          "How many of the matching events fall into each stretch of time, by their own date, or by"
              + " that of the first report where it is unknown. Stretches without any are there,"
              + " with 0.")
  @APIResponse(responseCode = "200", description = "The counts, in the order of time.")
  public Timeline timeline(@BeanParam TimelineParameters parameters) {
    ParameterReader reader = new ParameterReader();
    Conditions conditions = parameters.events().conditions(reader);
    Interval interval = reader.choice("interval", parameters.interval(), Interval.MONTH);
    reader.orThrow();
    return stats.timeline(conditions, interval);
  }

  @GET
  @Path("/groups")
  @Operation(
      operationId = "getGroups",
      summary = "Count by what events have in common",
      description =
          "How many of the matching events have each value, or each pair of values: the most"
              + " frequent ones by themselves. An event with several values counts for each.")
  @APIResponse(responseCode = "200", description = "The groups, the largest first.")
  public Groups groups(@BeanParam GroupParameters parameters) {
    ParameterReader reader = new ParameterReader();
    Conditions conditions = parameters.events().conditions(reader);
    SortedSet<Facet> by = reader.anyOf("group_by", parameters.groupBy(), Facet.class);
    if (parameters.groupBy().isEmpty() || by.size() > MOST_KEYS) {
      reader.refuse("group_by", "is needed once or twice");
    }
    int top = reader.number("top", parameters.top(), TOP);
    reader.orThrow();
    return stats.groups(conditions, List.copyOf(by), top);
  }

  @GET
  @Path("/network")
  @Operation(
      operationId = "getNetwork",
      summary = "Count who deals with whom",
      description =
          "The parties of the matching events as a network: two are joined by how many events both"
              + " are parties to.")
  @APIResponse(responseCode = "200", description = "The network; empty where nothing matches.")
  public Network network(@BeanParam NetworkParameters parameters) {
    ParameterReader reader = new ParameterReader();
    Conditions conditions = parameters.events().conditions(reader);
    int weight = reader.number("min_weight", parameters.minWeight(), WEIGHT);
    int nodes = reader.number("max_nodes", parameters.maxNodes(), NODES);
    reader.orThrow();
    return stats.network(conditions, weight, nodes);
  }
}
