package dev.sandhi.query.event;

import dev.sandhi.query.sql.Sql;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Looks for events window by window, in the order of the list: in the month where it begins, in
/// the rest of that year, and then in each year that there is. In `e.search` every event has a word
/// for its month and one for its year, so the index finds at once what has these and what is asked
/// for.
///
/// The windows are gone through only as far as it takes to fill a page. So it makes no difference
/// how many events there are beyond it; without them, all that match would have to be fetched and
/// sorted for the newest fifty. It rests on a nested loop giving rows in the order of its outer
/// side.
final class Windows {

  private static final String NEWEST_FIRST =
      """
      with recursive start as (
        select max(listed_on) as day from records.event where type = ? and listed_on <= ?::date),
      years (day) as (
        select day from start
        union all
        select (
          select max(e.listed_on) from records.event e
          where e.type = ? and e.listed_on < date_trunc('year', years.day)::date)
        from years where years.day is not null),
      windows (word, since, before) as (
        select records.month_word(day), '-infinity'::date, 'infinity'::date from start
        union all
        select records.year_word(day), '-infinity', date_trunc('month', day)::date from start
        union all
        (select records.year_word(day), '-infinity', 'infinity' from years offset 1))
      """;

  private static final String OLDEST_FIRST =
      """
      with recursive start as (
        select min(listed_on) as day from records.event where type = ? and listed_on >= ?::date),
      years (day) as (
        select day from start
        union all
        select (
          select min(e.listed_on) from records.event e
          where e.type = ? and e.listed_on >= (date_trunc('year', years.day) + '1 year')::date)
        from years where years.day is not null),
      windows (word, since, before) as (
        select records.month_word(day), '-infinity'::date, 'infinity'::date from start
        union all
        select records.year_word(day), (date_trunc('month', day) + '1 month')::date, 'infinity'
        from start
        union all
        (select records.year_word(day), '-infinity', 'infinity' from years offset 1))
      """;

  private Windows() {}

  /// The events of a list from a day on. `select` says what is told of each event `e`, from its
  /// `id`, `day` and `body`, once it is known to be one of them; `within` is what must hold for it
  /// besides the conditions of the list.
  static Sql select(EventList list, Sql select, @Nullable LocalDate from, Sql within, int limit) {
    String type = list.conditions().type();
    boolean newest = list.order() == ListOrder.NEWEST;
    String begin = newest ? "infinity" : "-infinity";
    return Sql.of(
            newest ? NEWEST_FIRST : OLDEST_FIRST,
            type,
            from == null ? begin : from.toString(),
            type)
        .add(select)
        .add("from windows, lateral (select e.id, e.listed_on as day, e.body from (")
        // The offset keeps all other conditions out, so that no other index is read beside this
        // one.
        .add("select * from records.event e where")
        .add(list.conditions().termsWith("quote_literal(windows.word)::tsquery"))
        .add("offset 0) e where")
        .add(list.conditions().beside())
        .add("and e.listed_on >= windows.since and e.listed_on < windows.before")
        .add(within)
        .add(list.order().by("e.listed_on", "e.id"))
        .add("limit ?) e where windows.word is not null limit ?", limit, limit);
  }
}
