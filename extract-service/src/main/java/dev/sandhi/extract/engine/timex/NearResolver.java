package dev.sandhi.extract.engine.timex;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.UnresolvedReason;
import dev.sandhi.extract.engine.timex.Outcome.Found;
import dev.sandhi.extract.engine.timex.TimeValue.Near;
import java.time.LocalDate;
import java.time.YearMonth;

/// Counts from the time that the text told before.
final class NearResolver {

  /// A span of fewer days is an occasion and no mere week.
  private static final int FEW_DAYS = 6;

  private final Anchor anchor;

  NearResolver(Anchor anchor) {
    this.anchor = anchor;
  }

  /// Can this be counted from the date? A day from a day, and before or after a span of some days.
  static boolean isExact(Found found, Near near) {
    return switch (near.unit()) {
      case DAY ->
          found.start() instanceof PartialDate.Day
              && (near.steps() != 0 || found.end() == null)
              && lastOf(found).toEpochDay() - found.start().earliest().toEpochDay() < FEW_DAYS;
      case MONTH -> !(found.start() instanceof PartialDate.WholeYear);
      case YEAR -> true;
      case MINUTE, HOUR, WEEK, WEEKEND, FORTNIGHT, DECADE, CENTURY -> false;
    };
  }

  /// The antecedent is a date that is exact enough, or nothing.
  Outcome resolve(Near near, Outcome antecedent) {
    if (antecedent instanceof Found found) {
      return count(near, near.steps() > 0 ? lastOf(found) : found.start().earliest());
    }
    LocalDate published = anchor.date();
    return near.bound() || published == null
        ? Outcome.unknown(UnresolvedReason.AMBIGUOUS)
        : Outcome.day(published.plusDays(near.steps()), DateBasis.RELATIVE);
  }

  private static LocalDate lastOf(Found found) {
    PartialDate end = found.end();
    return end == null ? found.start().latest() : end.latest();
  }

  private static Outcome count(Near near, LocalDate from) {
    return switch (near.unit()) {
      case DAY -> Outcome.day(from.plusDays(near.steps()), DateBasis.RELATIVE);
      case MONTH ->
          Outcome.month(YearMonth.from(from).plusMonths(near.steps()), DateBasis.RELATIVE);
      case YEAR -> Outcome.year(from.getYear() + near.steps(), DateBasis.RELATIVE);
      case MINUTE, HOUR, WEEK, WEEKEND, FORTNIGHT, DECADE, CENTURY ->
          Outcome.unknown(UnresolvedReason.AMBIGUOUS);
    };
  }
}
