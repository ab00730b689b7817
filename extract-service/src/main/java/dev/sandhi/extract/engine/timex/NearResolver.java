package dev.sandhi.extract.engine.timex;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.UnresolvedReason;
import dev.sandhi.extract.engine.timex.Outcome.Found;
import dev.sandhi.extract.engine.timex.TimeValue.Near;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.BiFunction;

/// Counts from the time that the text told before.
final class NearResolver {

  private final BiFunction<Timex, Tense, Outcome> antecedents;
  private final Anchor anchor;

  NearResolver(BiFunction<Timex, Tense, Outcome> antecedents, Anchor anchor) {
    this.antecedents = antecedents;
    this.anchor = anchor;
  }

  Outcome resolve(Near near, Timex timex, Tense tense) {
    if (antecedents.apply(timex, tense) instanceof Found found) {
      return count(near, found.start());
    }
    LocalDate published = anchor.date();
    return near.bound() || published == null
        ? Outcome.unknown(UnresolvedReason.AMBIGUOUS)
        : Outcome.day(published.plusDays(near.steps()), DateBasis.RELATIVE);
  }

  /// Only from a time that is as exact as what is counted.
  private static Outcome count(Near near, PartialDate from) {
    return switch (near.unit()) {
      case DAY ->
          from instanceof PartialDate.Day(LocalDate day)
              ? Outcome.day(day.plusDays(near.steps()), DateBasis.RELATIVE)
              : Outcome.unknown(UnresolvedReason.AMBIGUOUS);
      case MONTH ->
          from instanceof PartialDate.WholeYear
              ? Outcome.unknown(UnresolvedReason.AMBIGUOUS)
              : Outcome.month(
                  YearMonth.from(from.earliest()).plusMonths(near.steps()), DateBasis.RELATIVE);
      case YEAR -> Outcome.year(from.earliest().getYear() + near.steps(), DateBasis.RELATIVE);
      case MINUTE, HOUR, WEEK, WEEKEND, FORTNIGHT, DECADE, CENTURY ->
          Outcome.unknown(UnresolvedReason.AMBIGUOUS);
    };
  }
}
