package dev.sandhi.query.event;

import dev.sandhi.query.http.Cursor;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.sql.Sql;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The order of a list, and what comes after a place in it. Each way is the other one backwards, so
/// that one index serves both.
public enum ListOrder {
  NEWEST("desc", "asc", "<", ">"),
  OLDEST("asc", "desc", ">", "<");

  private final String byDay;
  private final String byId;
  private final String laterDay;
  private final String laterId;

  ListOrder(String byDay, String byId, String laterDay, String laterId) {
    this.byDay = byDay;
    this.byId = byId;
    this.laterDay = laterDay;
    this.laterId = laterId;
  }

  static ListOrder read(ParameterReader reader, @Nullable String sort) {
    if (sort == null || sort.equals("-date")) {
      return NEWEST;
    }
    if (!sort.equals("date")) {
      reader.refuse("sort", "'%s' is no order of this list".formatted(sort), "-date", "date");
    }
    return OLDEST;
  }

  /// `day` is the column that the list is ordered by.
  String by(String day, String id) {
    return "order by %s %s, %s %s".formatted(day, byDay, id, byId);
  }

  Sql after(Cursor place, String day) {
    LocalDate from = LocalDate.parse(place.place());
    return Sql.of(
        "and %1$s %2$s= ? and (%1$s %2$s ? or e.id %3$s ?)".formatted(day, laterDay, laterId),
        from,
        from,
        place.id());
  }
}
