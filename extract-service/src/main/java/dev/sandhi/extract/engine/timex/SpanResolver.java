package dev.sandhi.extract.engine.timex;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.UnresolvedReason;
import dev.sandhi.extract.engine.timex.Outcome.Found;
import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import dev.sandhi.extract.engine.timex.TimeValue.Span;
import dev.sandhi.extract.engine.timex.TimeValue.Weekday;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Resolves the two ends of a span together: one end is found by the tense, the other is the
/// nearest such day on its side of it.
final class SpanResolver {

  private final BiFunction<TimeValue, Tense, Outcome> resolver;

  /// The resolver of single times.
  SpanResolver(BiFunction<TimeValue, Tense, Outcome> resolver) {
    this.resolver = resolver;
  }

  Outcome resolve(Span span, Tense tense) {
    boolean fromEnd = isStated(span.to()) || tense == Tense.PAST && !isStated(span.from());
    Tense known = tense == Tense.UNKNOWN && isRelative(span) ? Tense.FUTURE : tense;
    Outcome pivot = resolver.apply(fromEnd ? span.to() : span.from(), known);
    if (!(pivot instanceof Found found)) {
      return pivot;
    }
    Optional<PartialDate> other =
        fromEnd ? start(span.from(), found.start(), known) : end(span.to(), found.start(), known);
    if (other.isEmpty()) {
      return Outcome.unknown(UnresolvedReason.AMBIGUOUS);
    }
    return fromEnd
        ? between(other.get(), found.start(), found.basis())
        : between(found.start(), other.get(), found.basis());
  }

  private static boolean isStated(TimeValue value) {
    return value instanceof CalendarDate date && date.year() instanceof YearRef.Stated;
  }

  private static boolean isRelative(Span span) {
    return span.from() instanceof TimeValue.RelativeDay
        && span.to() instanceof TimeValue.RelativeDay;
  }

  private Optional<PartialDate> start(TimeValue value, PartialDate end, Tense tense) {
    LocalDate limit = end.latest();
    if (value instanceof Weekday(var day, var shift) && shift == Shift.NONE) {
      return day(limit.with(previousOrSame(day)));
    }
    if (value instanceof CalendarDate date && date.isOpen()) {
      return date.isDay()
          ? CalendarResolver.before(date, limit, true).map(PartialDate.Day::new)
          : month(date, limit, -1);
    }
    return resolved(value, tense);
  }

  private Optional<PartialDate> end(TimeValue value, PartialDate start, Tense tense) {
    LocalDate limit = start.earliest();
    if (value instanceof Weekday(var day, var shift) && shift == Shift.NONE) {
      return day(limit.with(nextOrSame(day)));
    }
    if (value instanceof CalendarDate date && date.isOpen()) {
      return date.isDay()
          ? CalendarResolver.after(date, limit, true).map(PartialDate.Day::new)
          : month(date, limit, 1);
    }
    return resolved(value, tense);
  }

  private Optional<PartialDate> resolved(TimeValue value, Tense tense) {
    return resolver.apply(value, tense) instanceof Found found
        ? Optional.of(found.start())
        : Optional.empty();
  }

  private static Optional<PartialDate> day(LocalDate day) {
    return Optional.of(new PartialDate.Day(day));
  }

  private static Optional<PartialDate> month(CalendarDate date, LocalDate limit, int direction) {
    Integer number = date.month();
    if (number == null) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.from(limit);
    while (month.getMonthValue() != number) {
      month = month.plusMonths(direction);
    }
    return Optional.of(new PartialDate.Month(month));
  }

  private static Outcome between(PartialDate start, @Nullable PartialDate end, DateBasis basis) {
    return end != null && end.latest().isBefore(start.earliest())
        ? Outcome.unknown(UnresolvedReason.AMBIGUOUS)
        : new Found(start, end, basis, null);
  }
}
