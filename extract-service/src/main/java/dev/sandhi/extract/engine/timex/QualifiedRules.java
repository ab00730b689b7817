package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Part.notBehind;
import static dev.sandhi.extract.engine.timex.Slots.CLOSE;
import static dev.sandhi.extract.engine.timex.Slots.COMMA;
import static dev.sandhi.extract.engine.timex.Slots.DAY_PART;
import static dev.sandhi.extract.engine.timex.Slots.MEANS;
import static dev.sandhi.extract.engine.timex.Slots.OF;
import static dev.sandhi.extract.engine.timex.Slots.ON;
import static dev.sandhi.extract.engine.timex.Slots.OPEN;
import static dev.sandhi.extract.engine.timex.TimexRule.always;
import static dev.sandhi.extract.engine.timex.TimexRule.rule;

import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import dev.sandhi.extract.engine.timex.TimeValue.Near;
import dev.sandhi.extract.engine.timex.TimeValue.RelativePeriod;
import dev.sandhi.extract.engine.timex.TimeValue.TwoReadings;
import dev.sandhi.extract.engine.timex.TimeWord.Count;
import dev.sandhi.extract.engine.timex.TimeWord.Link;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import java.util.List;
import java.util.Optional;

/// A time with something beside it: a part of the day (`रविवार रात`), a part of the month (`सितंबर
/// की शुरुआत`), its year (`पिछले साल अगस्त`), or a second reading (`शुक्रवार (26 जुलाई)`).
final class QualifiedRules {

  private static final Slot<TimeValue> DAYLIKE = Slot.of(TimeValue.class, Spans::isDay);
  private static final Slot<TimeValue> OTHER = DAYLIKE.again();
  private static final Slot<TimeWord.Ordinal> ORDINAL = Slot.of(TimeWord.Ordinal.class);
  private static final Slot<TimeWord.FusedLength> MONTHS =
      Slot.of(TimeWord.FusedLength.class, length -> length.unit() == Unit.MONTH);
  private static final Slot<Link> IN_OR_OF = Slots.link(Role.IN, Role.OF);

  private QualifiedRules() {}

  static List<TimexRule> parts() {
    Slot<TimeValue> period = Slot.of(TimeValue.class, QualifiedRules::isPeriod);
    Slot<Link> ofDay = Slots.link(Role.OF, Role.ON, Role.EMPHASIS);
    Slot<Link> oClock = Slots.link(Role.OCLOCK);
    Slot<TimeWord.Clock> clock = Slot.of(TimeWord.Clock.class);
    Slot<Count> hour = Slot.of(Count.class, count -> count.within(1, 24));
    return List.of(
        always(
            "<day> <part of day>",
            List.of(DAYLIKE, maybe(ofDay), maybe(COMMA), DAY_PART, maybe(DAY_PART.again())),
            c -> c.get(DAYLIKE)),
        always(
            "<day> <part of day> <hour>",
            List.of(DAYLIKE, maybe(ofDay), maybe(DAY_PART), hour, oClock),
            c -> c.get(DAYLIKE)),
        always(
            "<day> <part of day> <clock>",
            List.of(
                DAYLIKE,
                maybe(ofDay),
                maybe(COMMA),
                maybe(DAY_PART),
                clock,
                maybe(oClock),
                maybe(DAY_PART.again())),
            c -> c.get(DAYLIKE)),
        always("<period> <part>", List.of(period, OF, Slots.PART), c -> c.get(period)),
        always(
            "middle of <period>",
            List.of(notBehind(Slots.FROM), notBehind(Slots.AND), period, OF, Slots.BETWEEN),
            c -> c.get(period)));
  }

  static List<TimexRule> years() {
    Slot<RelativePeriod> year = Slot.of(RelativePeriod.class, period -> period.unit() == Unit.YEAR);
    Slot<Near> sameYear = Slot.of(Near.class, near -> near.unit() == Unit.YEAR);
    Slot<RelativePeriod> monthOrWeek =
        Slot.of(RelativePeriod.class, period -> period.unit() != Unit.YEAR);
    Slot<CalendarDate> date =
        Slot.of(CalendarDate.class, value -> value.isOpen() && value.month() != null);
    Slot<TimeValue> day =
        Slot.of(TimeValue.class, value -> Spans.isDay(value) || value instanceof TimeValue.Span);
    Slot<TimeValue> aYear = Slot.of(TimeValue.class, value -> yearOf(value).isPresent());
    return List.of(
        always(
            "<shift> year <date>",
            List.of(year, maybe(IN_OR_OF), maybe(COMMA), date),
            c -> c.get(date).in(new YearRef.Counted(c.get(year).steps()))),
        always(
            "same year <date>",
            List.of(sameYear, maybe(IN_OR_OF), maybe(COMMA), date),
            c -> c.get(date).in(new YearRef.Told(c.get(sameYear).steps()))),
        rule(
            "<nth> part of <year>",
            List.of(aYear, OF, ORDINAL, MONTHS),
            c -> partOfYear(c.get(aYear), c.get(ORDINAL).value(), c.get(MONTHS).amount())),
        always(
            "<shift> period <day>",
            List.of(monthOrWeek, maybe(IN_OR_OF), maybe(COMMA), day),
            c -> c.get(day)));
  }

  static List<TimexRule> pairs() {
    return List.of(
        rule(
            "<day> (<day>)",
            List.of(DAYLIKE, maybe(ON), OPEN, OTHER, CLOSE),
            c -> pair(c.get(DAYLIKE), c.get(OTHER))),
        rule(
            "<day>, <day>",
            List.of(DAYLIKE, COMMA, OTHER),
            c -> datedPair(c.get(DAYLIKE), c.get(OTHER))),
        rule("<day> <day>", List.of(DAYLIKE, OTHER), c -> datedPair(c.get(DAYLIKE), c.get(OTHER))),
        rule(
            "<day>, that is <day>",
            List.of(DAYLIKE, maybe(COMMA), MEANS, maybe(OF), OTHER),
            c -> datedPair(c.get(DAYLIKE), c.get(OTHER))));
  }

  private static Optional<YearRef> yearOf(TimeValue value) {
    if (value instanceof RelativePeriod(Unit unit, int steps) && unit == Unit.YEAR) {
      return Optional.of(new YearRef.Counted(steps));
    }
    return value instanceof CalendarDate date && date.month() == null
        ? Optional.of(date.year())
        : Optional.empty();
  }

  /// `2022 की पहली छमाही`: its months from January to June.
  private static Optional<TimeValue> partOfYear(TimeValue year, int nth, int months) {
    return nth * months > 12
        ? Optional.empty()
        : yearOf(year)
            .map(ref ->
                new TimeValue.Span(
                    new CalendarDate(ref, (nth - 1) * months + 1, null),
                    new CalendarDate(ref, nth * months, null)));
  }

  /// Outside brackets the date counts more than the weekday.
  private static Optional<TimeValue> datedPair(TimeValue first, TimeValue second) {
    return second instanceof CalendarDate ? pair(second, first) : pair(first, second);
  }

  private static Optional<TimeValue> pair(TimeValue told, TimeValue added) {
    return kind(told) == kind(added) ? Optional.empty() : Optional.of(new TwoReadings(told, added));
  }

  private static int kind(TimeValue value) {
    return switch (value) {
      case CalendarDate _ -> 1;
      case TimeValue.Weekday _, TimeValue.WeekdayOfWeek _ -> 2;
      case TimeValue.RelativeDay _, TimeValue.Near _ -> 3;
      case TimeValue.RelativePeriod _,
          TimeValue.DayOfMonth _,
          TimeValue.Ago _,
          TimeValue.Later _,
          TimeValue.Same _,
          TwoReadings _,
          TimeValue.Span _,
          TimeValue.Beyond _,
          TimeValue.Length _,
          TimeValue.Vague _ ->
          0;
    };
  }

  private static boolean isPeriod(TimeValue value) {
    return value instanceof CalendarDate date && !date.isDay() || value instanceof RelativePeriod;
  }
}
