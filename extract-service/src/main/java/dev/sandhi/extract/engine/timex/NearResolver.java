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

  private final Anchor anchor;

  NearResolver(Anchor anchor) {
    this.anchor = anchor;
  }

  /// Can the unit be counted from this date?
  static boolean isExact(Found found, Unit unit) {
    return switch (unit) {
      case DAY -> found.start() instanceof PartialDate.Day && found.end() == null;
      case MONTH -> !(found.start() instanceof PartialDate.WholeYear);
      case YEAR -> true;
      case MINUTE, HOUR, WEEK, WEEKEND, FORTNIGHT, DECADE, CENTURY -> false;
    };
  }

  /// The antecedent is a date that is exact enough, or nothing.
  Outcome resolve(Near near, Outcome antecedent) {
    if (antecedent instanceof Found found) {
      return count(near, found.start().earliest());
    }
    LocalDate published = anchor.date();
    return near.bound() || published == null
        ? Outcome.unknown(UnresolvedReason.AMBIGUOUS)
        : Outcome.day(published.plusDays(near.steps()), DateBasis.RELATIVE);
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
