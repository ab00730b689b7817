package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.common.feed.Change.Kind;
import dev.sandhi.extract.event.EventType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Tells what changed: one line for each event in the feed, one for each value in the history.
@Singleton
class ChangeLog {

  /// The number that whoever writes changes waits for, as the trigger of the table does.
  private static final String TURN = "select cast(pg_advisory_xact_lock(5990652814) as text)";

  private static final String CHANGE =
      """
      insert into records.change (kind, type, id, into_id, version)
      values (:kind, :type, :id, cast(:into as text), :version)
      """;

  private static final String HISTORY =
      """
      insert into records.history (event_id, cause, field, old_value, new_value, who, why)
      values (:event, :cause, :field, cast(:old as jsonb), cast(:new as jsonb), :who, :why)
      """;

  private static final String READ =
      """
      select number, at, event_id, cause, field, cast(old_value as text), cast(new_value as text),
        who, why
      from records.history where event_id = any(:events) order by number
      """;

  /// What is told of a record elsewhere, or changes with every report.
  private static final Set<String> NO_VALUES =
      Set.of("id", "evidence", "reports", "joined", "confidence");

  private final Session database;
  private final RecordJson json;

  ChangeLog(Session database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  /// Waits until all who joined reports before have committed, and keeps others waiting until this
  /// transaction has.
  void awaitTurn() {
    database.createNativeQuery(TURN, Object.class).getSingleResult();
  }

  void tell(Kind kind, EventType type, String id, @Nullable String into, int version) {
    database
        .createNativeMutationQuery(CHANGE)
        .setParameter("kind", kind.name())
        .setParameter("type", type.name())
        .setParameter("id", id)
        .setParameter("into", into)
        .setParameter("version", version)
        .executeUpdate();
  }

  /// Each value that is another one now; of an event that comes or goes the record as a whole.
  void record(String id, @Nullable JsonNode before, @Nullable JsonNode after, Occasion occasion) {
    if (before == null || after == null) {
      write(
          id,
          "",
          before == null ? null : values(before),
          after == null ? null : values(after),
          occasion);
      return;
    }
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    names.removeAll(NO_VALUES);
    for (String name : names) {
      if (!before.path(name).equals(after.path(name))) {
        write(id, "/" + name, before.get(name), after.get(name), occasion);
      }
    }
  }

  private static JsonNode values(JsonNode record) {
    return ((ObjectNode) record.deepCopy()).without(NO_VALUES);
  }

  void write(
      String id,
      String field,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      Occasion occasion) {
    database
        .createNativeMutationQuery(HISTORY)
        .setParameter("event", id)
        .setParameter("cause", occasion.cause().name())
        .setParameter("field", field)
        .setParameter("old", text(before))
        .setParameter("new", text(after))
        .setParameter("who", occasion.who())
        .setParameter("why", occasion.why())
        .executeUpdate();
  }

  /// What is told of these events, oldest first.
  List<HistoryEntry> history(Collection<String> events, String asked) {
    Set<String> ids = new TreeSet<>(events);
    ids.add(asked);
    return database
        .createNativeQuery(READ, Object[].class)
        .setParameter("events", ids.toArray(String[]::new))
        .list()
        .stream()
        .map(this::entry)
        .toList();
  }

  private HistoryEntry entry(Object[] row) {
    return new HistoryEntry(
        ((Number) row[0]).longValue(),
        (Instant) row[1],
        (String) row[2],
        HistoryEntry.Cause.valueOf((String) row[3]),
        (String) row[4],
        row[5] == null ? null : json.read((String) row[5]),
        row[6] == null ? null : json.read((String) row[6]),
        (String) row[7],
        (String) row[8]);
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value.toString();
  }
}
