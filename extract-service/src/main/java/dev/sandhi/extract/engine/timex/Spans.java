package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import dev.sandhi.extract.engine.timex.TimeValue.RelativeDay;
import dev.sandhi.extract.engine.timex.TimeValue.Span;
import dev.sandhi.extract.engine.timex.TimeValue.Weekday;
import java.time.LocalDate;
import java.util.Optional;

/// Which times are days, and which two of them make a span.
final class Spans {

  /// A leap year: any day and month may stand in it.
  private static final int ANY_YEAR = 2024;

  private Spans() {}

  static boolean isDay(TimeValue value) {
    return switch (value) {
      case CalendarDate date -> date.isDay();
      case Weekday _,
          TimeValue.WeekdayOfWeek _,
          RelativeDay _,
          TimeValue.DayOfMonth _,
          TimeValue.TwoReadings _ ->
          true;
      case TimeValue.Near near -> near.unit() == Unit.DAY;
      case TimeValue.RelativePeriod _,
          TimeValue.Ago _,
          TimeValue.Later _,
          TimeValue.Same _,
          TimeValue.Beyond _,
          Span _,
          TimeValue.Length _,
          TimeValue.Vague _ ->
          false;
    };
  }

  /// Can something be told to be before or after it?
  static boolean isLimit(TimeValue value) {
    return isDay(value)
        || value instanceof CalendarDate
        || value instanceof TimeValue.RelativePeriod
        || value instanceof Span;
  }

  /// From the one to the other; nothing where they are of different kinds.
  static Optional<TimeValue> between(TimeValue from, TimeValue to) {
    boolean days = isDay(from) && isDay(to);
    boolean periods =
        from instanceof CalendarDate first
            && to instanceof CalendarDate second
            && !first.isDay()
            && !second.isDay()
            && (first.month() == null) == (second.month() == null);
    return days || periods ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /// Two times joined by "and" are a span when the one follows the other.
  static Optional<TimeValue> adjacent(TimeValue from, TimeValue to) {
    return follow(from, to) ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  private static boolean follow(TimeValue from, TimeValue to) {
    if (from instanceof Weekday first && to instanceof Weekday second) {
      return first.day().plus(1) == second.day();
    }
    if (from instanceof RelativeDay first && to instanceof RelativeDay second) {
      return second.future() - first.future() == 1;
    }
    return from instanceof CalendarDate first
        && to instanceof CalendarDate second
        && first.isDay()
        && second.isDay()
        && inAnyYear(first).plusDays(1).getDayOfYear() == inAnyYear(second).getDayOfYear();
  }

  private static LocalDate inAnyYear(CalendarDate date) {
    Integer month = date.month();
    Integer day = date.day();
    if (month == null || day == null) {
      throw new IllegalArgumentException("no day: " + date);
    }
    return LocalDate.of(ANY_YEAR, month, day);
  }
}
