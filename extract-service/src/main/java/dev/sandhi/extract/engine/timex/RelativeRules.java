package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Part.notAhead;
import static dev.sandhi.extract.engine.timex.Part.notBehind;
import static dev.sandhi.extract.engine.timex.Slots.DAY_PART;
import static dev.sandhi.extract.engine.timex.Slots.DIRECTION;
import static dev.sandhi.extract.engine.timex.Slots.EMPHASIS;
import static dev.sandhi.extract.engine.timex.Slots.OF;
import static dev.sandhi.extract.engine.timex.Slots.PART;
import static dev.sandhi.extract.engine.timex.Slots.SAME;
import static dev.sandhi.extract.engine.timex.Slots.TIGHT_DASH;
import static dev.sandhi.extract.engine.timex.TimexRule.always;

import dev.sandhi.extract.engine.timex.TimeValue.Near;
import dev.sandhi.extract.engine.timex.TimeValue.RelativeDay;
import dev.sandhi.extract.engine.timex.TimeValue.RelativePeriod;
import dev.sandhi.extract.engine.timex.TimeWord.DayName;
import dev.sandhi.extract.engine.timex.TimeWord.Direction;
import dev.sandhi.extract.engine.timex.TimeWord.UnitName;
import java.util.List;

/// Times that count from the publication, or from the time told before: `आज`, `पिछले हफ्ते`, `उसी
/// दिन`, `साल के अंत`.
final class RelativeRules {

  private static final Slot<UnitName> PERIOD =
      Slots.unit(Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.YEAR);
  private static final Slot<UnitName> THE_DAY = Slots.unit(Unit.DAY);
  private static final Slot<Direction> NEXT = Slots.direction(Shift.NEXT);
  private static final Slot<Direction> PREVIOUS = Slots.direction(Shift.PREVIOUS);
  private static final Slot<Direction> THIS = Slots.direction(Shift.THIS);

  private static final Slot<TimeWord.SamePhrase> SAME_TIME = Slot.of(TimeWord.SamePhrase.class);

  private RelativeRules() {}

  static List<TimexRule> fromPublication() {
    Slot<DayName> day = Slot.of(DayName.class);
    return List.of(
        always(
            "<relative day>",
            List.of(day, notAhead(TIGHT_DASH)),
            c -> new RelativeDay(c.get(day).past(), c.get(day).future())),
        always("last <part of day>", List.of(PREVIOUS, DAY_PART), _ -> new RelativeDay(-1, -1)),
        always(
            "<shift> <period>",
            List.of(DIRECTION, maybe(EMPHASIS), PERIOD),
            c -> new RelativePeriod(c.get(PERIOD).unit(), c.get(DIRECTION).shift().steps())),
        always(
            "part of the <period>",
            List.of(PERIOD, OF, PART),
            c -> new RelativePeriod(c.get(PERIOD).unit(), 0)));
  }

  static List<TimexRule> fromTheTextBefore() {
    return List.of(
        always(
            "same <period>", List.of(SAME, PERIOD), c -> new Near(c.get(PERIOD).unit(), 0, true)),
        always("at the same time", List.of(SAME_TIME, notAhead(OF)), _ -> new TimeValue.Same()),
        always("same day", List.of(SAME, THE_DAY), _ -> new Near(Unit.DAY, 0, true)),
        always("this very day", List.of(THIS, THE_DAY), _ -> new Near(Unit.DAY, 0, true)),
        always("same <part of day>", List.of(SAME, DAY_PART), _ -> new Near(Unit.DAY, 0, true)),
        always(
            "next day",
            List.of(notBehind(OF), NEXT, maybe(EMPHASIS), THE_DAY),
            _ -> new Near(Unit.DAY, 1, true)),
        always("next <part of day>", List.of(NEXT, DAY_PART), _ -> new Near(Unit.DAY, 1, true)),
        always(
            "previous day",
            List.of(PREVIOUS, maybe(EMPHASIS), THE_DAY),
            _ -> new Near(Unit.DAY, -1, true)));
  }
}
