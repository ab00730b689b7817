package dev.sandhi.extract.engine.timex;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.UnresolvedReason;
import dev.sandhi.extract.engine.timex.TimeValue.DayOfMonth;
import dev.sandhi.extract.engine.timex.TimeValue.Length;
import dev.sandhi.extract.engine.timex.TimeValue.RelativeDay;
import dev.sandhi.extract.engine.timex.TimeValue.RelativePeriod;
import dev.sandhi.extract.engine.timex.TimeValue.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Counts from a known publication date.
final class RelativeResolver {

  /// Beyond this, whole tens are rough: `तीस साल पहले`.
  private static final int EXACT = 20;

  private final LocalDate published;

  RelativeResolver(LocalDate published) {
    this.published = published;
  }

  Outcome weekday(Weekday weekday, Tense tense) {
    DayOfWeek day = weekday.day();
    return switch (weekday.shift()) {
      case PREVIOUS -> day(published.with(previous(day)));
      case NEXT -> day(published.with(next(day)));
      case NONE, THIS ->
          switch (tense) {
            case PAST -> day(published.with(previousOrSame(day)));
            case FUTURE -> day(published.with(nextOrSame(day)));
            case UNKNOWN ->
                published.getDayOfWeek() == day
                    ? day(published)
                    : Outcome.unknown(UnresolvedReason.AMBIGUOUS);
          };
    };
  }

  Outcome weekdayOfWeek(TimeValue.WeekdayOfWeek weekday) {
    return day(monday(weekday.weeks()).with(nextOrSame(weekday.day())));
  }

  Outcome relativeDay(RelativeDay day, Tense tense) {
    if (day.past() == day.future()) {
      return day(published.plusDays(day.past()));
    }
    return switch (tense) {
      case PAST -> day(published.plusDays(day.past()));
      case FUTURE -> day(published.plusDays(day.future()));
      case UNKNOWN -> Outcome.unknown(UnresolvedReason.AMBIGUOUS);
    };
  }

  Outcome period(RelativePeriod period) {
    return switch (period.unit()) {
      case WEEK -> week(period.steps());
      case WEEKEND -> weekend(period.steps());
      case MONTH -> month(period.steps());
      case YEAR -> year(period.steps());
      case MINUTE, HOUR, DAY, FORTNIGHT, DECADE, CENTURY -> Outcome.unknown(UnresolvedReason.VAGUE);
    };
  }

  Outcome dayOfMonth(DayOfMonth value, Tense tense) {
    int steps = value.month() == Shift.NONE ? stepsTo(value.day(), tense) : value.month().steps();
    YearMonth month = YearMonth.from(published).plusMonths(steps);
    return month.isValidDay(value.day())
        ? day(month.atDay(value.day()))
        : Outcome.unknown(UnresolvedReason.VAGUE);
  }

  /// So long before the publication (steps -1) or after it (steps 1), as exact as the unit is.
  Outcome distance(Length length, int direction) {
    int amount = length.amount();
    if (amount >= EXACT && amount % 10 == 0) {
      return Outcome.unknown(UnresolvedReason.VAGUE);
    }
    return switch (length.unit()) {
      case DAY -> day(published.plusDays((long) direction * amount));
      case WEEK -> week(direction * amount);
      case MONTH -> month(direction * amount);
      case YEAR -> year(direction * amount);
      case MINUTE, HOUR, WEEKEND, FORTNIGHT, DECADE, CENTURY ->
          Outcome.unknown(UnresolvedReason.VAGUE);
    };
  }

  /// The day of this weekday that is nearest to another day.
  static LocalDate nearest(DayOfWeek weekday, LocalDate day) {
    LocalDate before = day.with(previousOrSame(weekday));
    LocalDate after = day.with(nextOrSame(weekday));
    return day.toEpochDay() - before.toEpochDay() <= after.toEpochDay() - day.toEpochDay()
        ? before
        : after;
  }

  /// The offset of a day with this weekday, of the two that `कल` may mean.
  Optional<LocalDate> onWeekday(RelativeDay day, DayOfWeek weekday) {
    LocalDate past = published.plusDays(day.past());
    LocalDate future = published.plusDays(day.future());
    if (past.getDayOfWeek() == weekday) {
      return Optional.of(past);
    }
    return future.getDayOfWeek() == weekday ? Optional.of(future) : Optional.empty();
  }

  private int stepsTo(int day, Tense tense) {
    int ahead = day - published.getDayOfMonth();
    return switch (tense) {
      case PAST -> ahead <= 0 ? 0 : -1;
      case FUTURE -> ahead >= 0 ? 0 : 1;
      case UNKNOWN -> 0;
    };
  }

  private LocalDate monday(int weeks) {
    return published.with(previousOrSame(MONDAY)).plusWeeks(weeks);
  }

  private Outcome week(int steps) {
    return Outcome.days(monday(steps), monday(steps).plusDays(6));
  }

  private Outcome weekend(int steps) {
    LocalDate sunday =
        steps < 0 ? published.with(previous(SUNDAY)) : published.with(nextOrSame(SUNDAY));
    LocalDate last = steps > 0 ? sunday.plusWeeks(steps) : sunday;
    return Outcome.days(last.with(previous(SATURDAY)), last);
  }

  private Outcome month(int steps) {
    return Outcome.month(YearMonth.from(published).plusMonths(steps), DateBasis.RELATIVE);
  }

  private Outcome year(int steps) {
    return Outcome.year(published.getYear() + steps, DateBasis.RELATIVE);
  }

  private static Outcome day(LocalDate day) {
    return Outcome.day(day, DateBasis.RELATIVE);
  }
}
