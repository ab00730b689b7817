package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.ahead;
import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Slots.DIRECTION;
import static dev.sandhi.extract.engine.timex.Slots.EVERY;
import static dev.sandhi.extract.engine.timex.Slots.WAS;
import static dev.sandhi.extract.engine.timex.Slots.WEEKDAY;
import static dev.sandhi.extract.engine.timex.TimexRule.always;

import dev.sandhi.extract.engine.timex.TimeValue.Weekday;
import dev.sandhi.extract.engine.timex.TimeWord.Link;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import dev.sandhi.extract.engine.timex.TimeWord.UnitName;
import java.util.List;

/// Weekdays: `शुक्रवार`, `पिछले शुक्रवार`, `अगले सप्ताह मंगलवार`; not `हर शुक्रवार`. `वह शनिवार था`
/// says of the day told before which it was.
final class WeekdayRules {

  private static final Slot<UnitName> WEEK = Slots.unit(Unit.WEEK);
  private static final Slot<Link> OF_OR_IN = Slots.link(Role.OF, Role.IN);

  private WeekdayRules() {}

  static List<TimexRule> rules() {
    return List.of(
        always(
            "it was <weekday>",
            List.of(WEEKDAY, ahead(WAS)),
            _ -> new TimeValue.Near(Unit.DAY, 0, true)),
        always("<weekday>", List.of(WEEKDAY), c -> new Weekday(c.get(WEEKDAY).day(), Shift.NONE)),
        always(
            "<shift> <weekday>",
            List.of(DIRECTION, WEEKDAY),
            c -> new Weekday(c.get(WEEKDAY).day(), c.get(DIRECTION).shift())),
        always(
            "<weekday> of <shift> week",
            List.of(DIRECTION, WEEK, maybe(OF_OR_IN), WEEKDAY),
            c ->
                new TimeValue.WeekdayOfWeek(
                    c.get(WEEKDAY).day(), c.get(DIRECTION).shift().steps())),
        always("every <weekday>", List.of(EVERY, WEEKDAY), _ -> new TimeValue.Vague()));
  }
}
