package dev.sandhi.extract.record;

import dev.sandhi.common.record.Report;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Sketch;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.joining.Account;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The stored reports, as joining sees them.
///
/// It is SQL for the operators of arrays, which a GIN index serves, and for one round trip where
/// entities would take one for each row.
@Singleton
class KnownReports {

  private static final String COLUMNS =
      """
      select r.id, r.event_id, r.founds, r.type, cast(%s as text), r.revision, r.engine_version,
        a.id, a.title, a.url, a.outlet, a.published_on, a.extracted_at, a.sketch
      from records.report r
      join records.article a on a.id = r.article_id
      """;

  private static final String WHOLE = COLUMNS.formatted("r.body");

  /// Quotes are most of a body, and say nothing of whether two are alike.
  private static final String LIGHT = COLUMNS.formatted("r.body - 'evidence'");

  private static final String NOTHING = array(List.of());

  private final Session database;
  private final RecordJson json;

  KnownReports(Session database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  /// A report, the event that it tells of now, and the one that it would found.
  record Known(Account account, @Nullable String eventId, String founds, Sketch sketch) {

    String id() {
      return account.id();
    }
  }

  List<Known> byIds(Collection<String> ids) {
    return find(WHOLE + "where r.id = any(cast(:ids as text[]))", "ids", array(ids));
  }

  /// Those that share a key with any of these.
  List<Known> near(Collection<Known> reports) {
    Set<Long> keys =
        reports.stream()
            .flatMap(report -> report.account().keys().stream())
            .collect(Collectors.toSet());
    return find(LIGHT + "where r.join_keys && cast(:keys as bigint[])", "keys", array(keys));
  }

  List<Known> lightByIds(Collection<String> ids) {
    return find(LIGHT + "where r.id = any(cast(:ids as text[]))", "ids", array(ids));
  }

  List<Known> ofEvents(Collection<String> events) {
    return find(LIGHT + "where r.event_id = any(cast(:ids as text[]))", "ids", array(events));
  }

  /// The ids of the reports of an event, and of the one that gave it its id.
  List<String> idsOf(String eventId) {
    return strings("select id from records.report where event_id = :id or founds = :id", eventId);
  }

  /// Every id that leads to an event.
  List<String> namesOf(String eventId) {
    return strings(
        """
        select founds from records.report where event_id = :id
        union select id from records.former_id where into_id = :id
        union select cast(:id as text)
        """,
        eventId);
  }

  private List<String> strings(String sql, String id) {
    return database.createNativeQuery(sql, String.class).setParameter("id", id).list();
  }

  private List<Known> find(String sql, String name, String values) {
    if (values.equals(NOTHING)) {
      return List.of();
    }
    return database
        .createNativeQuery(sql, Object[].class)
        .setParameter(name, values)
        .list()
        .stream()
        .map(this::known)
        .toList();
  }

  private Known known(Object[] row) {
    EventType type = EventType.valueOf((String) row[3]);
    Report report =
        new Report(
            (String) row[0],
            (String) row[7],
            (Integer) row[5],
            (String) row[8],
            (String) row[9],
            (String) row[10],
            day(row[11]),
            (String) row[6],
            (Instant) row[12]);
    Telling telling = new Telling(json.event(type, json.read((String) row[4])), report);
    return new Known(
        Account.of(telling), (String) row[1], (String) row[2], Sketch.ofArray(ints(row[13])));
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return value == null ? null : LocalDate.parse(value.toString());
  }

  private static int[] ints(Object value) {
    Integer[] boxed = (Integer[]) value;
    int[] array = new int[boxed.length];
    for (int i = 0; i < boxed.length; i++) {
      array[i] = boxed[i];
    }
    return array;
  }

  /// An array as PostgreSQL writes it; ids and numbers hold nothing that would have to be quoted.
  static String array(Collection<?> values) {
    return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(",", "{", "}"));
  }
}
