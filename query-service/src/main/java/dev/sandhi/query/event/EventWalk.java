package dev.sandhi.query.event;

import dev.sandhi.query.http.Cursor;
import dev.sandhi.query.http.Cursor.Walk;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.RawJson;
import dev.sandhi.query.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Walks a list of events from place to place, each step a short statement of its own.
///
/// An event whose date is changed on the way moves in the list. The walk meets it where it stood
/// when the walk began, as `records.relisting` tells; so each event that is there all along is met
/// exactly once, and no snapshot has to be held for it.
@Singleton
public final class EventWalk {

  private static final String WHOLE = "e.body::text";

  private static final String SPARSE =
      """
      (select jsonb_object_agg(key, value) from jsonb_each(e.body) where key = any(?))::text\
      """;

  private static final String STAND_STILL =
      """
      and not exists (
        select from records.relisting r
        where r.event_id = e.id and not pg_visible_in_snapshot(r.xid, ?::pg_snapshot))\
      """;

  /// With the day that they had before they first moved.
  private static final String MOVED =
      """
      from (
        select distinct on (event_id) event_id, listed_on
        from records.relisting
        where not pg_visible_in_snapshot(xid, ?::pg_snapshot)
        order by event_id, seq) moved
      join records.event e on e.id = moved.event_id
      where\
      """;

  private final Database database;

  EventWalk(Database database) {
    this.database = database;
  }

  /// The events after a place, or the first ones.
  public List<EventRow> step(EventList list, @Nullable Cursor after, int limit) {
    if (after == null || after.walk() == null) {
      return database.list(
          planned(list, first(list, limit)),
          row ->
              new EventRow(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  RawJson.read(row, 3),
                  new Walk(Instant.now(), row.getString(4))));
    }
    Walk walk = after.walk();
    return database.list(
        planned(list, following(list, after, walk.snapshot(), limit)),
        row ->
            new EventRow(
                row.getString(1), row.getObject(2, LocalDate.class), RawJson.read(row, 3), walk));
  }

  /// What goes window by window goes the same way for all values.
  private static Sql planned(EventList list, Sql sql) {
    return list.conditions().hasTerms() ? sql.plannedOnce() : sql;
  }

  private static Sql first(EventList list, int limit) {
    return standing(list, null, new Sql(), limit);
  }

  /// The events of a list by the day that they have now, from a day on.
  private static Sql standing(EventList list, @Nullable LocalDate from, Sql within, int limit) {
    if (list.conditions().hasTerms()) {
      return Windows.select(list, select("e.day", list.fields()), from, within, limit);
    }
    return select("e.listed_on", list.fields())
        .add("from records.event e where")
        .add(list.conditions().where())
        .add(within)
        .add(list.order().by("e.listed_on", "e.id"))
        .add("limit ?", limit);
  }

  /// Those that still stand where they stood when the walk began, and those that moved since.
  private static Sql following(EventList list, Cursor after, String snapshot, int limit) {
    ListOrder order = list.order();
    return Sql.of("select id, day, body from ((")
        .add(
            standing(
                list,
                LocalDate.parse(after.place()),
                order.after(after, "e.listed_on").add(STAND_STILL, snapshot),
                limit))
        .add(") union all (")
        .add(select("moved.listed_on", list.fields()))
        .add(MOVED, snapshot)
        .add(list.conditions().where())
        .add(order.after(after, "moved.listed_on"))
        .add(order.by("moved.listed_on", "e.id"))
        .add("limit ?)) step", limit)
        .add(order.by("day", "id"))
        .add("limit ?", limit);
  }

  private static Sql select(String day, SortedSet<String> fields) {
    Sql select = Sql.of("select e.id, " + day + " as day,");
    if (fields.isEmpty()) {
      select.add(WHOLE);
    } else {
      select.add(SPARSE, (Object) fields.toArray(String[]::new));
    }
    return select.add("as body, pg_current_snapshot()::text as seen");
  }
}
