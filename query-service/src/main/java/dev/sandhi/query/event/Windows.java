package dev.sandhi.query.event;

import dev.sandhi.query.sql.Sql;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Looks for events window by window, in the order of the list. Where it begins there may be events
/// of days far apart (meetings that are planned, say), so the first window is that of its first
/// hundred; the next ones are six days, the rest of the month, 1, 2, 4 and 8 months, the rest of
/// the year, 2, 4 and 8 years, and whatever there is. In `e.search` every event has words for its
/// day, month and year, so the index finds at once what is of a window and has what is asked for.
///
/// The windows are gone through only as far as it takes to fill a page, and each is about as long
/// as those before it together. So it makes little difference how many events there are beyond it;
/// without them, all that match would have to be fetched and sorted for the newest fifty. It rests
/// on a nested loop giving rows in the order of its outer side.
final class Windows {

  /// Where it is `coded`, countries and topics stand with its words too. The last window takes in
  /// what lacks a word that no event has.
  private static final String NEWEST_FIRST =
      """
      with head as materialized (
        select listed_on as day from records.event
        where type = ? and listed_on <= ?::date
        order by listed_on desc limit 100),
      start as materialized (
        select day, date_trunc('month', day - interval '7 days') as month,
          date_trunc('year', day - interval '7 days 16 months') as year
        from (select min(day) as day from head) last_of_head),
      windows (words, coded, since, before) as (
        select
          array(select distinct records.day_word(day) from head), false,
          day, 'infinity'::date
        from start
        union all select
          array(select records.day_word(day - n) from generate_series(1, 6) n), false,
          day - 6, day
        from start
        union all select
          array(
            select records.month_word((month - n * interval '1 month')::date)
            from generate_series(nearest, furthest) n), true,
          (month - furthest * interval '1 month')::date,
          least(day - 6, (month - (nearest - 1) * interval '1 month')::date)
        from start, (values (0, 0), (1, 1), (2, 3), (4, 7), (8, 15)) months (nearest, furthest)
        union all select
          array(
            select records.year_word((year - n * interval '1 year')::date)
            from generate_series(nearest, furthest) n), true,
          (year - furthest * interval '1 year')::date,
          least(month - interval '15 months', year - (nearest - 1) * interval '1 year')::date
        from start, (values (0, 0), (1, 2), (3, 6), (7, 14)) years (nearest, furthest)
        union all
        select array['!~'], false, '-infinity', (year - interval '14 years')::date from start)
      """;

  private static final String OLDEST_FIRST =
      """
      with head as materialized (
        select listed_on as day from records.event
        where type = ? and listed_on >= ?::date
        order by listed_on limit 100),
      start as materialized (
        select day, date_trunc('month', day + interval '7 days') as month,
          date_trunc('year', day + interval '7 days 16 months') as year
        from (select max(day) as day from head) last_of_head),
      windows (words, coded, since, before) as (
        select
          array(select distinct records.day_word(day) from head), false,
          '-infinity'::date, day + 1
        from start
        union all select
          array(select records.day_word(day + n) from generate_series(1, 6) n), false,
          day + 1, day + 7
        from start
        union all select
          array(
            select records.month_word((month + n * interval '1 month')::date)
            from generate_series(nearest, furthest) n), true,
          greatest(day + 7, (month + nearest * interval '1 month')::date),
          (month + (furthest + 1) * interval '1 month')::date
        from start, (values (0, 0), (1, 1), (2, 3), (4, 7), (8, 15)) months (nearest, furthest)
        union all select
          array(
            select records.year_word((year + n * interval '1 year')::date)
            from generate_series(nearest, furthest) n), true,
          greatest(month + interval '16 months', year + nearest * interval '1 year')::date,
          (year + (furthest + 1) * interval '1 year')::date
        from start, (values (0, 0), (1, 2), (3, 6), (7, 14)) years (nearest, furthest)
        union all
        select array['!~'], false, (year + interval '15 years')::date, 'infinity' from start)
      """;

  private Windows() {}

  /// The events of a list from a day on. `select` says what is told of each event `e`, from its
  /// `id`, `day` and `body`, once it is known to be one of them; `within` is what must hold for it
  /// besides the conditions of the list.
  static Sql select(EventList list, Sql select, @Nullable LocalDate from, Sql within, int limit) {
    boolean newest = list.order() == ListOrder.NEWEST;
    String begin = newest ? "infinity" : "-infinity";
    return Sql.of(
            newest ? NEWEST_FIRST : OLDEST_FIRST,
            list.conditions().type(),
            from == null ? begin : from.toString())
        .add(select)
        .add("from windows, lateral (select e.id, e.listed_on as day, e.body from (")
        // The offset keeps all other conditions out, so that no other index is read beside this
        // one.
        .add("select * from records.event e where")
        .add(list.conditions().termsInWindow())
        .add("offset 0) e where")
        .add(list.conditions().beside())
        .add("and e.listed_on >= windows.since and e.listed_on < windows.before")
        .add(within)
        .add(list.order().by("e.listed_on", "e.id"))
        .add("limit ?) e limit ?", limit, limit);
  }
}
