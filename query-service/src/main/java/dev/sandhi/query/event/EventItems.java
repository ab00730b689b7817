package dev.sandhi.query.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.http.Problems;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.QuickDatabase;
import dev.sandhi.query.sql.RawJson;
import dev.sandhi.query.sql.Sql;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers for one event by its id. An id that was given out once is answered for ever: with the
/// event, with the way to the one that stands in its place, or with what became of it.
@Singleton
final class EventItems {

  /// As bytes, which nobody reads on their way.
  private static final String BODY =
      "select convert_to(body::text, 'UTF8') from records.event where id = $1 and type = $2";

  /// The same for who waits for it.
  private static final String TEXT =
      "select body::text from records.event where id = ? and type = ?";

  private static final String FORMER =
      "select into_id, cause, at from records.former_id where id = ? and type = ?";

  private final StoredEvents stored;
  private final Database database;
  private final QuickDatabase quick;
  private final EventDetails details;
  private final ObjectMapper json;

  EventItems(
      StoredEvents stored,
      Database database,
      QuickDatabase quick,
      EventDetails details,
      ObjectMapper json) {
    this.stored = stored;
    this.database = database;
    this.quick = quick;
    this.details = details;
    this.json = json;
  }

  /// The event with its JSON as the database wrote it, byte for byte, and behind it whatever else
  /// is asked for.
  Uni<Response> one(EventType<?> type, String id, ItemParameters parameters) {
    ParameterReader reader = new ParameterReader();
    check(type, id, reader);
    SortedSet<Addition> asked = parameters.read(reader);
    reader.orThrow();
    return asked.isEmpty() ? alone(type, id) : onWorker(() -> withAdditions(type, id, asked));
  }

  /// Nothing is asked for as often, and an entity would cost more than the rest of the answer.
  private Uni<Response> alone(EventType<?> type, String id) {
    return quick
        .bytes(BODY, id, type.name())
        .flatMap(body ->
            body.map(found -> Uni.createFrom().item(Response.ok(found).build()))
                .orElseGet(() -> onWorker(() -> former(type, id, ""))));
  }

  private static Uni<Response> onWorker(Supplier<Response> answer) {
    return Uni.createFrom().item(answer).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Response withAdditions(EventType<?> type, String id, SortedSet<Addition> asked) {
    return database.atOneMoment(() ->
        database
            .first(Sql.of(TEXT, id, type.name()), row -> RawJson.read(row, 1))
            .map(body -> Response.ok(joined(body, details.included(id, asked))).build())
            .orElseGet(() -> former(type, id, query(asked))));
  }

  /// The members of the record as they are, and one more behind them.
  private byte[] joined(RawJson record, Included included) {
    byte[] members = record.bytes();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(members, 0, members.length - 1);
    whole.writeBytes(",\"included\":".getBytes(StandardCharsets.UTF_8));
    try {
      whole.writeBytes(json.writeValueAsBytes(included));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    whole.write('}');
    return whole.toByteArray();
  }

  private static String query(SortedSet<Addition> asked) {
    return asked.stream()
        .map(addition -> "include=" + addition)
        .collect(Collectors.joining("&", "?", ""));
  }

  /// What each article says of the event by itself.
  <T extends EventRecord> Response reports(EventType<T> type, String id) {
    check(type, id);
    if (stored.find(type, id).isEmpty()) {
      return former(type, id, "/reports");
    }
    String list = "{\"data\":" + details.reports(id) + "}";
    return Response.ok(list.getBytes(StandardCharsets.UTF_8)).build();
  }

  /// The values of the event that became others, the latest first.
  Response history(EventType<?> type, String id) {
    check(type, id);
    if (stored.find(type, id).isEmpty()) {
      return former(type, id, "/history");
    }
    return Response.ok(new History(details.history(id))).build();
  }

  /// What became of an id that no event has now: `within` is what stands behind it in the address.
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
    check(type, id, reader);
    reader.orThrow();
  }

  private static void check(EventType<?> type, String id, ParameterReader reader) {
    if (!type.isId(id)) {
      reader.refuse(
          "id", "'%s' is not written as such an id is".formatted(id), type.id().pattern());
    }
  }
}
