package dev.sandhi.query.change;

import dev.sandhi.common.feed.Change;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
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

/// The feed of changes. Their numbers come to stand in their order (see `records.await_turn`), so
/// that a reader who asks for what follows a number misses nothing.
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
final class ChangeResource {

  private static final ParameterReader.Range LIMIT = new ParameterReader.Range(1, 1000, 200);

  private static final String SELECT =
      """
      select number, at, kind, type, id, into_id, version
      from records.change
      where number > ?
      """;

  private final Database database;

  ChangeResource(Database database) {
    this.database = database;
  }

  /// What changes are asked for.
  record ChangeParameters(
      @Parameter(
              description =
                  "The number of the last change that is known already, `next` of the answer"
                      + " before; 0 for all there are.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      maximum = "999999999999999999",
                      defaultValue = "0"))
          @RestQuery
          @Nullable String since,
      @Parameter(
              description = "Of which records. Repeated: any of them.",
              schema = @Schema(type = SchemaType.ARRAY, implementation = ChangedType.class),
              examples = @ExampleObject(name = "types", ref = "changedTypes"))
          @RestQuery
          List<String> type,
      @Parameter(
              description = "The most changes to return, from 1 to 1000.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "200"))
          @RestQuery
          @Nullable String limit) {}

  enum ChangedType {
    MEETING,
    AGREEMENT
  }

  /// Changes in the order in which they came to stand.
  record Changes(
      @Schema(description = "The changes, oldest first.") List<Change> data,
      @Schema(
              description =
                  "Ask for what follows with `since`; the same as was asked where nothing is new.",
              examples = "1042")
          long next,
      @Schema(description = "Whether there are more already.") boolean more) {}

  @GET
  @Operation(
      operationId = "listChanges",
      summary = "List changes",
      description =
          "What was created, changed, merged into another or withdrawn, in the order in which it"
              + " came to stand: whoever goes on from `next` misses nothing, however many write at"
              + " once. A change names the record and its version; the record itself is got by its"
              + " id, or several by repeated `id`.")
  @APIResponse(responseCode = "200", description = "The changes; empty where nothing is new.")
  public Changes list(@BeanParam ChangeParameters parameters) {
    ParameterReader reader = new ParameterReader();
    long since = reader.serial("since", parameters.since());
    SortedSet<ChangedType> types = reader.anyOf("type", parameters.type(), ChangedType.class);
    int limit = reader.number("limit", parameters.limit(), LIMIT);
    reader.orThrow();
    Sql sql = Sql.of(SELECT, since);
    if (types.size() == 1) {
      sql.add("and type = ?", types.first().name());
    }
    List<Change> found =
        database.list(
            sql.add("order by number limit ?", limit + 1),
            row ->
                new Change(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    Change.Kind.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7)));
    boolean more = found.size() > limit;
    List<Change> shown = more ? found.subList(0, limit) : found;
    return new Changes(shown, shown.isEmpty() ? since : shown.getLast().number(), more);
  }
}
