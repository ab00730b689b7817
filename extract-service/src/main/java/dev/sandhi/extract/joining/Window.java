package dev.sandhi.extract.joining;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.event.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The days that an event may have taken place on, by what a report says, and how much that says.
record Window(LocalDate first, LocalDate last, Precision precision) {

  /// How much a window says.
  enum Precision {
    /// The days themselves.
    DAYS,
    /// A month that the day lies in.
    MONTH,
    /// A year that the day lies in.
    YEAR,
    /// No date; only that the event was news when the report was published.
    NEWS,
    /// No date; only that the event was past when the report recalled it.
    RECALLED
  }

  private static final int RECENT = 14;
  private static final int SOON = 120;

  /// What is recalled without a date is so of these last days; what is older has a date or a name.
  private static final int REMEMBERED = 90;

  static @Nullable Window of(
      @Nullable EventDate date, @Nullable LocalDate publishedOn, Stage stage) {
    PartialDate start = date == null ? null : date.start();
    PartialDate end = date == null ? null : date.end();
    if (start != null) {
      LocalDate last = end == null ? start.latest() : end.latest();
      return new Window(start.earliest(), last, precision(start));
    }
    return publishedOn == null ? null : news(publishedOn, stage);
  }

  private static Window news(LocalDate publishedOn, Stage stage) {
    return new Window(
        publishedOn.minusDays(stage.isAhead() ? 1 : RECENT),
        publishedOn.plusDays(stage.isAhead() ? SOON : 1),
        Precision.NEWS);
  }

  /// Of what is recalled with no date, which is not news of those days.
  static @Nullable Window recalled(@Nullable LocalDate publishedOn) {
    return publishedOn == null
        ? null
        : new Window(publishedOn.minusDays(REMEMBERED), publishedOn, Precision.RECALLED);
  }

  private static Precision precision(PartialDate date) {
    return switch (date) {
      case PartialDate.Day _ -> Precision.DAYS;
      case PartialDate.Month _ -> Precision.MONTH;
      case PartialDate.WholeYear _ -> Precision.YEAR;
    };
  }

  boolean isExact() {
    return precision == Precision.DAYS;
  }

  boolean isDated() {
    return isExact() || isPeriod();
  }

  boolean isRecalled() {
    return precision == Precision.RECALLED;
  }

  /// Whether it tells a month or a year, and no day.
  boolean isPeriod() {
    return precision == Precision.MONTH || precision == Precision.YEAR;
  }

  /// The days between them; 0 where they overlap.
  long gap(Window other) {
    LocalDate later = first.isAfter(other.first) ? first : other.first;
    LocalDate earlier = last.isBefore(other.last) ? last : other.last;
    return Math.max(0, ChronoUnit.DAYS.between(earlier, later));
  }

  Window widened(int days) {
    return new Window(first.minusDays(days), last.plusDays(days), precision);
  }
}
