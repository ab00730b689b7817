package dev.sandhi.query.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.http.Problems;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.QuickDatabase;
import dev.sandhi.query.sql.Sql;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers for one event by its id. An id that was given out once is answered for ever: with the
/// event, with the way to the one that stands in its place, or with what became of it.
@Singleton
final class EventItems {

  /// As bytes, which nobody reads on their way.
  private static final String BODY =
      "select convert_to(body::text, 'UTF8') from records.event where id = $1 and type = $2";

  private static final String FORMER =
      "select into_id, cause, at from records.former_id where id = ? and type = ?";

  private static final String REPORTS =
      """
      select body::text from records.report where event_id = ? order by published_on, id\
      """;

  /// Also what became of the events that were merged into it.
  private static final String HISTORY =
      """
      select number, at, event_id, cause, field, old_value::text, new_value::text, who, why
      from records.history
      where event_id = any(array_append(
        array(select id from records.former_id where into_id = ?), ?))
      order by number desc limit 1000
      """;

  private final StoredEvents stored;
  private final Database database;
  private final QuickDatabase quick;
  private final ObjectMapper json;

  EventItems(StoredEvents stored, Database database, QuickDatabase quick, ObjectMapper json) {
    this.stored = stored;
    this.database = database;
    this.quick = quick;
    this.json = json;
  }

  /// The event with its JSON as the database wrote it, byte for byte: nothing is asked for as
  /// often, and an entity would cost more than the rest of the answer.
  Uni<Response> one(EventType<?> type, String id) {
    check(type, id);
    return quick
        .bytes(BODY, id, type.name())
        .flatMap(body ->
            body.map(found -> Uni.createFrom().item(Response.ok(found).build()))
                .orElseGet(() -> formerLater(type, id)));
  }

  private Uni<Response> formerLater(EventType<?> type, String id) {
    return Uni.createFrom()
        .item(() -> former(type, id, ""))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /// What each article says of the event by itself.
  <T extends EventRecord> Response reports(EventType<T> type, String id) {
    check(type, id);
    if (stored.find(type, id).isEmpty()) {
      return former(type, id, "/reports");
    }
    List<String> reports = database.list(Sql.of(REPORTS, id), row -> row.getString(1));
    String list = "{\"data\":[" + String.join(",", reports) + "]}";
    return Response.ok(list.getBytes(StandardCharsets.UTF_8)).build();
  }

  /// The values of the event that became others, the latest first.
  Response history(EventType<?> type, String id) {
    check(type, id);
    if (stored.find(type, id).isEmpty()) {
      return former(type, id, "/history");
    }
    List<HistoryEntry> entries =
        database.list(
            Sql.of(HISTORY, id, id),
            row ->
                new HistoryEntry(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getString(3),
                    HistoryEntry.Cause.valueOf(row.getString(4)),
                    row.getString(5),
                    value(row.getString(6)),
                    value(row.getString(7)),
                    row.getString(8),
                    row.getString(9)));
    return Response.ok(new History(entries)).build();
  }

  /// What became of an id that no event has now: `within` is the path behind it.
  private Response former(EventType<?> type, String id, String within) {
    Optional<Former> former =
        database.first(
            Sql.of(FORMER, id, type.name()),
            row ->
                new Former(
                    row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class)));
    if (former.isEmpty()) {
      throw Problems.notFound("There is none with the id '%s'.".formatted(id));
    }
    @Nullable String into = former.get().into();
    if (into != null) {
      return Response.status(Status.MOVED_PERMANENTLY)
          .location(URI.create("/v1/%s/%s%s".formatted(type.plural(), into, within)))
          .build();
    }
    throw HttpProblem.builder()
        .withStatus(Status.GONE)
        .withTitle("The record was withdrawn")
        .withDetail(
            former.get().cause().equals("REJECTED")
                ? "A curator found that there is no such event."
                : "No article tells of it any more.")
        .with("cause", former.get().cause().toLowerCase(Locale.ROOT))
        .with("at", former.get().at().toInstant().toString())
        .build();
  }

  private record Former(@Nullable String into, String cause, OffsetDateTime at) {}

  private static void check(EventType<?> type, String id) {
    ParameterReader reader = new ParameterReader();
    if (!type.isId(id)) {
      reader.refuse(
          "id", "'%s' is not written as such an id is".formatted(id), type.id().pattern());
    }
    reader.orThrow();
  }

  private @Nullable Object value(@Nullable String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
