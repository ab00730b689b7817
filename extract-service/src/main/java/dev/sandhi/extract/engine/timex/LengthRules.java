package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Slots.COUNT;
import static dev.sandhi.extract.engine.timex.Slots.DASH;
import static dev.sandhi.extract.engine.timex.Slots.UNIT;
import static dev.sandhi.extract.engine.timex.Slots.WHOLE;
import static dev.sandhi.extract.engine.timex.TimexRule.always;
import static dev.sandhi.extract.engine.timex.TimexRule.rule;

import dev.sandhi.extract.engine.timex.TimeValue.Length;
import dev.sandhi.extract.engine.timex.TimeWord.Count;
import dev.sandhi.extract.engine.timex.TimeWord.Form;
import dev.sandhi.extract.engine.timex.TimeWord.Fraction;
import dev.sandhi.extract.engine.timex.TimeWord.FusedLength;
import dev.sandhi.extract.engine.timex.TimeWord.Link;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import dev.sandhi.extract.engine.timex.TimeWord.UnitName;
import java.util.List;
import java.util.Optional;

/// How long something lasts: `दस वर्षीय`, `90 दिन`, `ढाई घंटे`, `साल भर`. No rule here dates an
/// event.
final class LengthRules {

  private static final Slot<UnitName> LONG =
      Slot.of(UnitName.class, unit -> unit.form() == Form.ADJECTIVE);
  private static final Slot<UnitName> ANY_UNIT = Slot.of(UnitName.class);
  private static final Slot<Fraction> ALONE =
      Slot.of(Fraction.class, fraction -> fraction.alone() > 0);
  private static final Slot<Fraction> ADDED =
      Slot.of(Fraction.class, fraction -> fraction.added() != 0);
  private static final Slot<Count> LAST = COUNT.again();
  private static final Slot<Link> TO = Slots.link(Role.FROM, Role.OR);

  private LengthRules() {}

  static List<TimexRule> exact() {
    Slot<FusedLength> fused = Slot.of(FusedLength.class);
    Slot<UnitName> period = Slots.unit(Unit.HOUR, Unit.WEEK, Unit.MONTH, Unit.YEAR);
    return List.of(
        rule("<n> <unit>", List.of(COUNT, UNIT), c -> length(c.get(COUNT), c.get(UNIT))),
        rule(
            "<n> <unit> long",
            List.of(COUNT, maybe(DASH), LONG),
            c -> length(c.get(COUNT), c.get(LONG))),
        rule(
            "<fraction> <unit>",
            List.of(ALONE, ANY_UNIT),
            c -> length(c.get(ALONE).alone(), c.get(ANY_UNIT))),
        rule(
            "<fraction> <n> <unit>",
            List.of(ADDED, COUNT, ANY_UNIT),
            c -> length(c.get(COUNT).quarters() + c.get(ADDED).added(), c.get(ANY_UNIT))),
        always("whole <unit>", List.of(period, WHOLE), c -> new Length(1, c.get(period).unit())),
        always(
            "<fused length>",
            List.of(fused),
            c -> new Length(c.get(fused).amount(), c.get(fused).unit())));
  }

  static List<TimexRule> compound() {
    Slot<UnitName> years = Slots.unit(Unit.YEAR);
    Slot<UnitName> months = Slots.unit(Unit.MONTH);
    return List.of(
        rule("<n>-<n> <unit>", List.of(COUNT, DASH, LAST, ANY_UNIT), LengthRules::eachOrRough),
        rule("<n> to <n> <unit>", List.of(COUNT, TO, LAST, ANY_UNIT), LengthRules::eachOrRough),
        rule(
            "<n> years <n> months",
            List.of(COUNT, years, maybe(Slots.AND), LAST, months),
            LengthRules::yearsAndMonths));
  }

  private static Optional<TimeValue> length(Count count, UnitName unit) {
    return length(count.quarters(), unit);
  }

  private static Optional<TimeValue> length(long quarters, UnitName unit) {
    return Lengths.ofQuarters(quarters, unit.unit()).map(length -> length);
  }

  /// `दो-दो महीने` is two months each; `दो-तीन दिन` is rough.
  private static Optional<TimeValue> eachOrRough(Captures c) {
    return c.get(COUNT).quarters() == c.get(LAST).quarters()
        ? length(c.get(COUNT), c.get(ANY_UNIT))
        : Optional.of(new TimeValue.Vague());
  }

  private static Optional<TimeValue> yearsAndMonths(Captures c) {
    return c.get(COUNT).isWhole() && c.get(LAST).isWhole()
        ? Optional.of(new Length(12 * c.get(COUNT).whole() + c.get(LAST).whole(), Unit.MONTH))
        : Optional.empty();
  }
}
