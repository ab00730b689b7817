package dev.sandhi.query.directory;

import dev.sandhi.common.record.Topic;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What records are about.
@Path("/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
final class TopicResource {

  private static final String TALLY =
      """
      select t.topic,
        count(e.type) filter (where e.type = 'MEETING')::int,
        count(e.type) filter (where e.type = 'AGREEMENT')::int,
        min(e.listed_on), max(e.listed_on)
      from unnest(?) with ordinality t (topic, place)
      left join (
        select type, listed_on, topic
        from records.event, unnest(topics) topic
        where not background) e on e.topic = t.topic
      group by t.topic, t.place
      order by t.place
      """;

  private final Database database;

  TopicResource(Database database) {
    this.database = database;
  }

  /// All of them.
  record TopicList(@Schema(description = "The topics, in a fixed order.") List<TopicTally> data) {}

  /// How much the records tell of a topic.
  record TopicTally(
      Topic topic,
      @Schema(description = "The meetings about it.", examples = "57") int meetings,
      @Schema(description = "The agreements about it.", examples = "12") int agreements,
      @Schema(description = "The earliest day of them; `null` where there is none.")
          @Nullable LocalDate firstOn,
      @Schema(description = "The latest day of them; `null` where there is none.")
          @Nullable LocalDate lastOn) {}

  @GET
  @Operation(
      operationId = "listTopics",
      summary = "List topics",
      description =
          "The topics that records are about, with how many meetings and agreements are about each;"
              + " what is mentioned only in passing is not counted.")
  @APIResponse(responseCode = "200", description = "The topics.")
  public TopicList list() {
    String[] topics = Arrays.stream(Topic.values()).map(Topic::name).toArray(String[]::new);
    return new TopicList(
        database.list(
            Sql.of(TALLY, (Object) topics),
            row ->
                new TopicTally(
                    Topic.valueOf(row.getString(1)),
                    row.getInt(2),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class))));
  }
}
