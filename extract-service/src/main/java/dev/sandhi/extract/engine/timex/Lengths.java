package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.timex.TimeValue.Length;
import dev.sandhi.extract.engine.timex.TimeWord.Count;
import dev.sandhi.extract.engine.timex.TimeWord.UnitName;
import java.util.Optional;

/// Makes lengths out of numbers and units, in the largest unit that keeps them whole: `ढाई साल` is
/// 30 months.
final class Lengths {

  private static final int LONGEST = 1000;

  private Lengths() {}

  static Optional<TimeValue.Length> of(Count count, UnitName unit) {
    return ofQuarters(count.quarters(), unit.unit());
  }

  static Optional<TimeValue.Length> ofQuarters(long quarters, Unit unit) {
    if (quarters <= 0 || quarters > 4L * LONGEST) {
      return Optional.empty();
    }
    if (quarters % 4 == 0) {
      return Optional.of(new Length((int) (quarters / 4), unit));
    }
    return switch (unit) {
      case CENTURY -> whole(quarters * 100, Unit.YEAR);
      case DECADE -> whole(quarters * 10, Unit.YEAR);
      case YEAR -> whole(quarters * 12, Unit.MONTH);
      case MONTH -> whole(quarters * 30, Unit.DAY);
      case FORTNIGHT -> whole(quarters * 14, Unit.DAY);
      case WEEK -> whole(quarters * 7, Unit.DAY);
      case DAY, WEEKEND -> whole(quarters * 24, Unit.HOUR);
      case HOUR -> whole(quarters * 60, Unit.MINUTE);
      case MINUTE -> Optional.empty();
    };
  }

  private static Optional<TimeValue.Length> whole(long quarters, Unit unit) {
    return Optional.of(new Length((int) ((quarters + 2) / 4), unit));
  }
}
