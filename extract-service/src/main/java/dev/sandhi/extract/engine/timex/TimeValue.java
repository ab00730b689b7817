package dev.sandhi.extract.engine.timex;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/// What a time expression says, before it is known when it was said.
public sealed interface TimeValue extends Reading {

  /// A day, a month or a year of the calendar: `5 दिसंबर 2025`, `इस अगस्त`, `2019`.
  record CalendarDate(YearRef year, @Nullable Integer month, @Nullable Integer day)
      implements TimeValue {

    boolean isDay() {
      return day != null;
    }

    boolean isOpen() {
      return year instanceof YearRef.Open;
    }

    CalendarDate in(YearRef other) {
      return new CalendarDate(other, month, day);
    }
  }

  /// `शुक्रवार`, `पिछले शुक्रवार`
  record Weekday(DayOfWeek day, Shift shift) implements TimeValue {}

  /// `अगले सप्ताह मंगलवार`
  record WeekdayOfWeek(DayOfWeek day, int weeks) implements TimeValue {}

  /// `आज`, `कल`: the distance in days when the clause tells the past, and when the future.
  record RelativeDay(int past, int future) implements TimeValue {}

  /// `पिछले हफ्ते`, `इस साल`
  record RelativePeriod(Unit unit, int steps) implements TimeValue {}

  /// `15 तारीख`, `इसी महीने की 15 तारीख`
  record DayOfMonth(int day, Shift month) implements TimeValue {}

  /// `तीन दिन पहले`
  record Ago(Length length) implements TimeValue {}

  /// `दो हफ्ते बाद`
  record Later(Length length) implements TimeValue {}

  /// `उसी दिन`, `अगले दिन`, `एक दिन पहले`: counts from the time told before. Where none is told, it
  /// counts from the publication, unless it is `bound` to another time (`इससे एक दिन पहले`).
  record Near(Unit unit, int steps, boolean bound) implements TimeValue {}

  /// `उसी दौरे में`, `उस वक्त`: the time told before, as exact as it was told.
  record Same() implements TimeValue {}

  /// Two readings of one time: `शुक्रवार (26 जुलाई)`, `कल यानी मंगलवार`. The first counts more.
  record TwoReadings(TimeValue told, TimeValue added) implements TimeValue {}

  /// `6 मार्च से 10 मार्च तक`
  record Span(TimeValue from, TimeValue to) implements TimeValue {}

  /// `सितंबर 2022 के बाद`, `फरवरी के अंत से पहले`: a limit, and no date of what is told.
  record Beyond(TimeValue limit) implements TimeValue {}

  /// How long something lasts; never the date of an event.
  record Length(int amount, Unit unit) implements TimeValue {

    /// In ISO 8601: `P10Y`, `P90D`, `PT2H`.
    public String iso() {
      return switch (unit) {
        case MINUTE -> "PT" + amount + "M";
        case HOUR -> "PT" + amount + "H";
        case DAY -> "P" + amount + "D";
        case WEEK, WEEKEND -> "P" + amount + "W";
        case FORTNIGHT -> "P" + 2 * amount + "W";
        case MONTH -> "P" + amount + "M";
        case YEAR -> "P" + amount + "Y";
        case DECADE -> "P" + 10 * amount + "Y";
        case CENTURY -> "P" + 100 * amount + "Y";
      };
    }
  }

  /// `हाल ही में`, `जल्द`: a time, but no date of the calendar.
  record Vague() implements TimeValue {}
}
