package dev.sandhi.extract.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sandhi.common.record.Report;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Sketch;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.joining.Account;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The stored reports, as joining sees them.
///
/// It is SQL for the operators of arrays, which a GIN index serves, and for one round trip where
/// entities would take one for each row. What was read of a row is kept until the row is another
/// one, for the same reports are looked at with each that comes to them.
@Singleton
class KnownReports {

  /// How many characters of reports are kept.
  private static final long MOST = 10_000_000;

  private static final String FROM =
      " from records.report r join records.article a on a.id = r.article_id ";

  /// `xmin` is another one in each version of a row.
  private static final String VERSION = "r.xmin || ' ' || a.xmin";

  private static final String FOUND = "select r.id, r.event_id, " + VERSION + FROM;

  /// Key by key: how many reports share one of many is past all estimates, and whoever estimates
  /// too high reads the whole table.
  private static final String NEAR =
      """
      where r.id = any(array(
        select near.id from unnest(cast(:keys as bigint[])) as key
        join records.report near on near.join_keys @> array[key]))
      """;

  private static final String READ =
      "select r.id, "
          + VERSION
          + """
          , r.founds, r.type, cast(r.body as text), r.revision, r.engine_version,
            a.id, a.title, a.url, a.outlet, a.published_on, a.extracted_at, a.sketch
          """
          + FROM
          + "where r.id = any(cast(:ids as text[]))";

  private static final String NOTHING = array(List.of());

  private final Session database;
  private final RecordJson json;
  private final Cache<String, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((String _, Kept report) -> report.weight)
          .build();

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

  /// A report as a version of its row has it.
  private record Kept(String version, Account account, String founds, Sketch sketch, int weight) {}

  List<Known> byIds(Collection<String> ids) {
    return find("where r.id = any(cast(:ids as text[]))", "ids", array(ids));
  }

  /// Those that share a key with any of these.
  List<Known> near(Collection<Known> reports) {
    Set<Long> keys =
        reports.stream()
            .flatMap(report -> report.account().keys().stream())
            .collect(Collectors.toSet());
    return find(NEAR, "keys", array(keys));
  }

  List<Known> ofEvents(Collection<String> events) {
    return find("where r.event_id = any(cast(:ids as text[]))", "ids", array(events));
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

  private List<Known> find(String where, String name, String values) {
    if (values.equals(NOTHING)) {
      return List.of();
    }
    List<Object[]> rows =
        database.createNativeQuery(FOUND + where, Object[].class).setParameter(name, values).list();
    Map<String, Kept> read = read(rows);
    return rows.stream()
        .map(row -> {
          Kept report = Objects.requireNonNull(read.get((String) row[0]));
          return new Known(report.account, (String) row[1], report.founds, report.sketch);
        })
        .toList();
  }

  /// What these rows hold, as far as it is not kept from the database.
  private Map<String, Kept> read(List<Object[]> rows) {
    Map<String, Kept> read = new HashMap<>();
    List<String> unread = new ArrayList<>();
    for (Object[] row : rows) {
      String id = (String) row[0];
      Kept known = kept.getIfPresent(id);
      if (known != null && known.version.equals(row[2])) {
        read.put(id, known);
      } else {
        unread.add(id);
      }
    }
    if (!unread.isEmpty()) {
      database
          .createNativeQuery(READ, Object[].class)
          .setParameter("ids", array(unread))
          .list()
          .forEach(row -> read.put((String) row[0], kept(row)));
      kept.putAll(read);
    }
    return read;
  }

  private Kept kept(Object[] row) {
    EventType type = EventType.valueOf((String) row[3]);
    String body = (String) row[4];
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
    Telling telling = new Telling(json.event(type, json.read(body)), report);
    return new Kept(
        (String) row[1],
        Account.of(telling),
        (String) row[2],
        Sketch.ofArray(ints(row[13])),
        body.length());
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
