package dev.sandhi.extract.engine.timex;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.UnresolvedReason;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What a time comes to: a date, or the reason why there is none.
sealed interface Outcome {

  record Found(
      PartialDate start, @Nullable PartialDate end, DateBasis basis, @Nullable String conflict)
      implements Outcome {}

  record Unknown(UnresolvedReason reason) implements Outcome {}

  static Outcome day(LocalDate day, DateBasis basis) {
    return new Found(new PartialDate.Day(day), null, basis, null);
  }

  static Outcome month(YearMonth month, DateBasis basis) {
    return new Found(new PartialDate.Month(month), null, basis, null);
  }

  static Outcome year(int year, DateBasis basis) {
    return new Found(new PartialDate.WholeYear(Year.of(year)), null, basis, null);
  }

  static Outcome days(LocalDate first, LocalDate last) {
    return new Found(
        new PartialDate.Day(first), new PartialDate.Day(last), DateBasis.RELATIVE, null);
  }

  static Outcome unknown(UnresolvedReason reason) {
    return new Unknown(reason);
  }
}
