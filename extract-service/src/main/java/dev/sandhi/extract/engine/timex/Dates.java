package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/// Makes calendar dates out of numbers, and nothing out of those that are none.
final class Dates {

  private static final YearRef.Open OPEN = new YearRef.Open(Shift.NONE);

  private Dates() {}

  static Optional<TimeValue> day(int day, int month, int year) {
    boolean valid =
        1 <= month && month <= 12 && 1 <= day && day <= Month.of(month).length(Year.isLeap(year));
    return valid
        ? Optional.of(new CalendarDate(new YearRef.Stated(year), month, day))
        : Optional.empty();
  }

  static Optional<TimeValue> day(int day, int month) {
    return day(day, month, Shift.NONE);
  }

  static Optional<TimeValue> day(int day, int month, Shift shift) {
    return 1 <= day && day <= Month.of(month).maxLength()
        ? Optional.of(new CalendarDate(new YearRef.Open(shift), month, day))
        : Optional.empty();
  }

  static CalendarDate month(int month) {
    return new CalendarDate(OPEN, month, null);
  }

  static CalendarDate month(int month, int year) {
    return new CalendarDate(new YearRef.Stated(year), month, null);
  }

  static CalendarDate year(int year) {
    return new CalendarDate(new YearRef.Stated(year), null, null);
  }

  /// Day first, as India writes; month first where only that is a date.
  static Optional<TimeValue> numeric(int first, int second, int year) {
    Optional<TimeValue> dayFirst = day(first, second, year);
    return dayFirst.isPresent() ? dayFirst : day(second, first, year);
  }
}
