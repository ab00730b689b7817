package dev.sandhi.extract.record;

import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.extract.record.Changes.Altered;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;

/// Tells what changed: one line for each event in the feed, one for each value in the history.
@Singleton
class ChangeLog {

  /// The number that whoever writes changes waits for, as the trigger of the table does.
  private static final String TURN = "select cast(pg_advisory_xact_lock(5990652814) as text)";

  private static final String CHANGES =
      """
      insert into records.change (kind, type, id, into_id, version)
      select kind, type, id, "intoId", version
      from rows from (jsonb_to_recordset(cast(:changes as jsonb))
        as (kind text, type text, id text, "intoId" text, version int))
        with ordinality change (kind, type, id, "intoId", version, place)
      order by place
      """;

  private static final String HISTORY =
      """
      insert into records.history (event_id, cause, field, old_value, new_value, who, why)
      select "eventId", occasion ->> 'cause', field, "oldValue", "newValue", occasion ->> 'who',
        occasion ->> 'why'
      from rows from (jsonb_to_recordset(cast(:values as jsonb))
        as ("eventId" text, field text, "oldValue" jsonb, "newValue" jsonb, occasion jsonb))
        with ordinality altered ("eventId", field, "oldValue", "newValue", occasion, place)
      order by place
      """;

  private static final String READ =
      """
      select number, at, event_id, cause, field, cast(old_value as text), cast(new_value as text),
        who, why
      from records.history where event_id = any(:events) order by number
      """;

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

  /// Tells what changed, in this order.
  void tell(Changes changes) {
    if (!changes.told().isEmpty()) {
      database
          .createNativeMutationQuery(CHANGES)
          .setParameter("changes", json.tree(changes.told()).toString())
          .executeUpdate();
    }
    remember(changes.altered());
  }

  /// Keeps values with those that they had before.
  void remember(List<Altered> altered) {
    if (!altered.isEmpty()) {
      database
          .createNativeMutationQuery(HISTORY)
          .setParameter("values", json.tree(altered).toString())
          .executeUpdate();
    }
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
}
