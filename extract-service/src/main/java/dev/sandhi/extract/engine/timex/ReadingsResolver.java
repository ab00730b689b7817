package dev.sandhi.extract.engine.timex;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.timex.Outcome.Found;
import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import dev.sandhi.extract.engine.timex.TimeValue.TwoReadings;
import dev.sandhi.extract.engine.timex.TimeValue.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/// Decides between a weekday and a date that stand side by side.
///
/// Where they disagree, the day that the page states more often wins, the weekday counted from the
/// publication being one such statement; then the one that is not in the future of what has
/// happened; then the one that is not in brackets.
final class ReadingsResolver {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Anchor anchor;

  ReadingsResolver(Anchor anchor) {
    this.anchor = anchor;
  }

  /// `told` and `added` are what the two come to alone.
  Outcome decide(TwoReadings readings, Outcome told, Outcome added, Tense tense) {
    if (readings.told() instanceof CalendarDate) {
      return dated(readings.added(), told, added, tense, true);
    }
    if (readings.added() instanceof CalendarDate) {
      return dated(readings.told(), added, told, tense, false);
    }
    return weekdayOf(readings.added())
        .flatMap(weekday -> relative(readings.told(), weekday))
        .or(() -> weekdayOf(readings.told()).flatMap(day -> relative(readings.added(), day)))
        .map(day -> Outcome.day(day, DateBasis.RELATIVE))
        .orElse(told instanceof Found ? told : added);
  }

  private Optional<LocalDate> relative(TimeValue value, DayOfWeek weekday) {
    LocalDate published = anchor.date();
    return published != null && value instanceof TimeValue.RelativeDay day
        ? new RelativeResolver(published).onWeekday(day, weekday)
        : Optional.empty();
  }

  private Outcome dated(
      TimeValue beside, Outcome date, Outcome other, Tense tense, boolean dateFirst) {
    Optional<LocalDate> day = dayOf(date);
    Optional<DayOfWeek> weekday = weekdayOf(beside);
    if (day.isEmpty()) {
      return other instanceof Found && weekday.isPresent() ? other : date;
    }
    if (weekday.isEmpty() || weekday.get() == day.get().getDayOfWeek()) {
      return date;
    }
    LocalDate onWeekday = RelativeResolver.nearest(weekday.get(), day.get());
    boolean dateWins = prefersDate(day.get(), onWeekday, dayOf(other), tense, dateFirst);
    return conflict((Found) date, day.get(), onWeekday, dateWins);
  }

  private boolean prefersDate(
      LocalDate day,
      LocalDate onWeekday,
      Optional<LocalDate> counted,
      Tense tense,
      boolean dateFirst) {
    long forDay = anchor.support(day);
    long forWeekday = anchor.support(onWeekday) + (counted.equals(Optional.of(onWeekday)) ? 1 : 0);
    if (forDay != forWeekday) {
      return forDay > forWeekday;
    }
    LocalDate published = anchor.date();
    if (published != null && tense == Tense.PAST && day.isAfter(published)) {
      return false;
    }
    return dateFirst;
  }

  private Outcome conflict(Found date, LocalDate day, LocalDate onWeekday, boolean dateWins) {
    LocalDate winner = dateWins ? day : onWeekday;
    String clash = told(day) + " was a " + nameOf(day.getDayOfWeek());
    String choice = "; taken as " + nameOf(winner.getDayOfWeek()) + ", " + told(winner);
    return new Found(
        new PartialDate.Day(winner), null, date.basis(), clash + choice + because(winner));
  }

  private String because(LocalDate winner) {
    long support = anchor.support(winner);
    if (support > 0) {
      return ", which the page states elsewhere";
    }
    return "";
  }

  private static String told(LocalDate day) {
    return LONG.format(day);
  }

  private static String nameOf(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static Optional<LocalDate> dayOf(Outcome outcome) {
    return outcome instanceof Found found && found.start() instanceof PartialDate.Day(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }

  private static Optional<DayOfWeek> weekdayOf(TimeValue value) {
    if (value instanceof Weekday weekday) {
      return Optional.of(weekday.day());
    }
    return value instanceof TimeValue.WeekdayOfWeek weekday
        ? Optional.of(weekday.day())
        : Optional.empty();
  }
}
