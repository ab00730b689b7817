package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.behind;
import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Part.notBehind;
import static dev.sandhi.extract.engine.timex.Slots.ABOUT;
import static dev.sandhi.extract.engine.timex.Slots.AFTER;
import static dev.sandhi.extract.engine.timex.Slots.BEFORE;
import static dev.sandhi.extract.engine.timex.Slots.COUNT;
import static dev.sandhi.extract.engine.timex.Slots.DIRECTION;
import static dev.sandhi.extract.engine.timex.Slots.EVERY;
import static dev.sandhi.extract.engine.timex.Slots.IT;
import static dev.sandhi.extract.engine.timex.Slots.OF;
import static dev.sandhi.extract.engine.timex.Slots.SOME;
import static dev.sandhi.extract.engine.timex.Slots.UNIT;
import static dev.sandhi.extract.engine.timex.Slots.WHOLE;
import static dev.sandhi.extract.engine.timex.TimexRule.always;
import static dev.sandhi.extract.engine.timex.TimexRule.rule;

import dev.sandhi.extract.engine.timex.TimeValue.Ago;
import dev.sandhi.extract.engine.timex.TimeValue.Later;
import dev.sandhi.extract.engine.timex.TimeValue.Length;
import dev.sandhi.extract.engine.timex.TimeValue.Near;
import dev.sandhi.extract.engine.timex.TimeValue.Vague;
import dev.sandhi.extract.engine.timex.TimeWord.Count;
import dev.sandhi.extract.engine.timex.TimeWord.Link;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import dev.sandhi.extract.engine.timex.TimeWord.UnitName;
import java.util.List;
import java.util.function.Function;

/// Times told by their distance: `तीन दिन पहले`, `दो हफ्ते बाद`, `इससे एक दिन पहले`.
///
/// Some hours before or after the time told before are the same day. A distance from an event
/// (`चुनाव से दो दिन पहले`), a rough one (`करीब दस दिन पहले`) and one with no number (`कुछ दिन
/// पहले`) name no date.
final class DistanceRules {

  private static final Slot<UnitName> ONE = Slot.of(UnitName.class, DistanceRules::isSingular);
  private static final Slot<Link> FROM_EVENT = Slots.link(Role.FROM, Role.OF);
  private static final Slot<Count> SINGLE = Slot.of(Count.class, count -> count.within(1, 1));
  private static final Slot<TimeWord.Occasion> OCCASION = Slot.of(TimeWord.Occasion.class);
  private static final Slot<UnitName> THE_DAY = Slots.unit(Unit.DAY);
  private static final Slot<UnitName> HOURS =
      Slot.of(UnitName.class, unit -> unit.unit() == Unit.HOUR || unit.unit() == Unit.MINUTE);
  private static final Slot<Link> EMPHASIS = Slots.link(Role.EMPHASIS);
  private static final Slot<TimeWord.Direction> PREVIOUS = Slots.direction(Shift.PREVIOUS);

  private DistanceRules() {}

  static List<TimexRule> ago() {
    return List.of(
        always(
            "the day before",
            List.of(notBehind(FROM_EVENT), SINGLE, THE_DAY, BEFORE),
            _ -> new Near(Unit.DAY, -1, false)),
        rule(
            "<n> <unit> ago",
            List.of(notBehind(FROM_EVENT), notBehind(ABOUT), COUNT, UNIT, BEFORE),
            c -> Lengths.of(c.get(COUNT), c.get(UNIT)).map(Ago::new)),
        always(
            "a <unit> ago",
            List.of(notBehind(FROM_EVENT), ONE, WHOLE, BEFORE),
            c -> new Ago(new Length(1, c.get(ONE).unit()))),
        always("<n> <unit> before that", List.of(IT, maybe(ABOUT), COUNT, UNIT, BEFORE), near(-1)),
        always(
            "<n> <unit> before <occasion>",
            List.of(behind(OCCASION, FROM_EVENT), COUNT, UNIT, BEFORE),
            near(-1)),
        vague("about <n> <unit> ago", List.of(ABOUT, COUNT, UNIT, BEFORE)),
        vague("<n> <unit> before <event>", List.of(behind(FROM_EVENT), COUNT, UNIT, BEFORE)));
  }

  static List<TimexRule> later() {
    return List.of(
        rule(
            "<n> <unit> later",
            List.of(notBehind(FROM_EVENT), notBehind(ABOUT), COUNT, UNIT, AFTER),
            c -> Lengths.of(c.get(COUNT), c.get(UNIT)).map(Later::new)),
        always("<n> <unit> after that", List.of(IT, maybe(ABOUT), COUNT, UNIT, AFTER), near(1)),
        always(
            "<n> <unit> after <occasion>",
            List.of(behind(OCCASION, FROM_EVENT), COUNT, UNIT, AFTER),
            near(1)),
        vague("after <n> <unit>", List.of(COUNT, UNIT, OF, AFTER)),
        vague("about <n> <unit> later", List.of(ABOUT, COUNT, UNIT, AFTER)),
        vague("<n> <unit> after <event>", List.of(behind(FROM_EVENT), COUNT, UNIT, AFTER)));
  }

  static List<TimexRule> unnumbered() {
    Slot<Link> side = Slots.link(Role.BEFORE, Role.AFTER);
    Slot<TimeWord.Fraction> fraction = Slot.of(TimeWord.Fraction.class);
    Slot<UnitName> many = Slot.of(UnitName.class, unit -> unit.form() == TimeWord.Form.PLURAL);
    return List.of(
        always(
            "some <hours> ago or later",
            List.of(SOME, maybe(EMPHASIS), HOURS, side),
            _ -> new Near(Unit.DAY, 0, true)),
        vague("some <unit> ago or later", List.of(SOME, maybe(EMPHASIS), UNIT, side)),
        vague("<fraction> <unit> ago or later", List.of(fraction, UNIT, side)),
        vague("<units> ago or later", List.of(many, side)),
        vague("<shift> some <unit>", List.of(DIRECTION, SOME, UNIT)),
        vague("last <n> <unit>", List.of(PREVIOUS, maybe(ABOUT), COUNT, UNIT)),
        vague("last <fraction> <unit>", List.of(PREVIOUS, maybe(ABOUT), fraction, UNIT)),
        vague("every <n> <unit>", List.of(EVERY, COUNT, UNIT, maybe(side))),
        vague("every <unit>", List.of(EVERY, UNIT)));
  }

  private static TimexRule vague(String name, List<Part> pattern) {
    return always(name, pattern, _ -> new Vague());
  }

  private static Function<Captures, TimeValue> near(int direction) {
    return c ->
        c.get(COUNT).isWhole()
            ? new Near(c.get(UNIT).unit(), direction * c.get(COUNT).whole(), true)
            : new Vague();
  }

  private static boolean isSingular(UnitName unit) {
    return unit.form() == TimeWord.Form.NOUN && unit.unit() != Unit.DAY;
  }
}
