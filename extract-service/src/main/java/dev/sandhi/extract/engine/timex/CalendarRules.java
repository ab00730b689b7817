package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.ahead;
import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Slots.COMMA;
import static dev.sandhi.extract.engine.timex.Slots.DASH;
import static dev.sandhi.extract.engine.timex.Slots.DATE;
import static dev.sandhi.extract.engine.timex.Slots.DATED_MONTH;
import static dev.sandhi.extract.engine.timex.Slots.DAY;
import static dev.sandhi.extract.engine.timex.Slots.DAY_PART;
import static dev.sandhi.extract.engine.timex.Slots.DIRECTION;
import static dev.sandhi.extract.engine.timex.Slots.FIRST;
import static dev.sandhi.extract.engine.timex.Slots.MARKED_MONTH;
import static dev.sandhi.extract.engine.timex.Slots.MONTH;
import static dev.sandhi.extract.engine.timex.Slots.OF;
import static dev.sandhi.extract.engine.timex.Slots.ON;
import static dev.sandhi.extract.engine.timex.Slots.YEAR;
import static dev.sandhi.extract.engine.timex.TimexRule.always;
import static dev.sandhi.extract.engine.timex.TimexRule.rule;

import dev.sandhi.extract.engine.timex.TimeWord.Alone;
import dev.sandhi.extract.engine.timex.TimeWord.Count;
import dev.sandhi.extract.engine.timex.TimeWord.Link;
import dev.sandhi.extract.engine.timex.TimeWord.MonthName;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import dev.sandhi.extract.engine.timex.TimeWord.UnitName;
import java.util.List;

/// Days of the calendar: `5 दिसंबर 2025`, `पहली जनवरी`, `05/11/2025`, `इसी महीने की 15 तारीख`.
final class CalendarRules {

  private static final Slot<Count> DIGIT_DAY =
      Slot.of(Count.class, count -> count.digits() && count.within(1, 31));
  private static final Slot<MonthName> SURE_MONTH =
      Slot.of(MonthName.class, month -> month.alone() != Alone.MARKED);
  private static final Slot<Link> ERA = Slots.link(Role.ERA);
  private static final Slot<Link> AFTER_DAY =
      Slots.link(Role.ON, Role.FROM, Role.UNTIL, Role.OF, Role.AND);
  private static final Slot<UnitName> THE_MONTH = Slots.unit(Unit.MONTH);

  private CalendarRules() {}

  static List<TimexRule> days() {
    return List.of(
        rule(
            "<day> <month> <year>",
            List.of(DAY, maybe(DASH), MONTH, maybe(DASH), maybe(COMMA), maybe(ERA), YEAR),
            c -> Dates.day(c.get(DAY).whole(), c.get(MONTH).number(), c.get(YEAR).year())),
        rule(
            "<day> <month>",
            List.of(DIGIT_DAY, MONTH),
            c -> Dates.day(c.get(DIGIT_DAY).whole(), c.get(MONTH).number())),
        rule(
            "<day in words> <month>",
            List.of(DAY, SURE_MONTH),
            c -> Dates.day(c.get(DAY).whole(), c.get(SURE_MONTH).number())),
        rule(
            "<day in words> <march>",
            List.of(DAY, MARKED_MONTH, ahead(AFTER_DAY)),
            c -> Dates.day(c.get(DAY).whole(), c.get(MARKED_MONTH).number())),
        rule(
            "first <month>",
            List.of(FIRST, MONTH, ahead(AFTER_DAY)),
            c -> Dates.day(1, c.get(MONTH).number())),
        rule(
            "first <month> <year>",
            List.of(FIRST, MONTH, maybe(COMMA), YEAR),
            c -> Dates.day(1, c.get(MONTH).number(), c.get(YEAR).year())),
        rule(
            "<shift> <day> <month>",
            List.of(DIRECTION, DAY, MONTH),
            c -> Dates.day(c.get(DAY).whole(), c.get(MONTH).number(), c.get(DIRECTION).shift())));
  }

  /// The month before the day: `मार्च 18`, `मार्च की 18 तारीख`.
  static List<TimexRule> daysBehindMonth() {
    return List.of(
        rule(
            "<month> <day> <year>",
            List.of(MONTH, DAY, maybe(COMMA), YEAR),
            c -> Dates.day(c.get(DAY).whole(), c.get(MONTH).number(), c.get(YEAR).year())),
        rule(
            "<month> <day>",
            List.of(DATED_MONTH, DIGIT_DAY),
            c -> Dates.day(c.get(DIGIT_DAY).whole(), c.get(DATED_MONTH).number())),
        rule(
            "<day> of <month>",
            List.of(MONTH, maybe(THE_MONTH), OF, DAY, DATE),
            c -> Dates.day(c.get(DAY).whole(), c.get(MONTH).number())),
        rule(
            "<day> of <month> <year>",
            List.of(MONTH, maybe(COMMA), YEAR, OF, DAY, DATE),
            c -> Dates.day(c.get(DAY).whole(), c.get(MONTH).number(), c.get(YEAR).year())));
  }

  static List<TimexRule> numbers() {
    Slot<Count> first = Slot.of(Count.class, count -> count.digits() && count.within(1, 31));
    Slot<Count> second = first.again();
    Slot<Count> shortYear = Slot.of(Count.class, count -> count.digits() && count.within(10, 49));
    Slot<TimeWord.Mark> slash = Slots.mark('/');
    Slot<TimeWord.Mark> stroke =
        Slot.of(TimeWord.Mark.class, mark -> mark.sign() == '-' || mark.sign() == '/');
    Slot<TimeWord.DottedDate> dotted = Slot.of(TimeWord.DottedDate.class);
    return List.of(
        rule(
            "<yyyy>-<mm>-<dd>",
            List.of(YEAR, stroke, first, stroke, second),
            c -> Dates.day(c.get(second).whole(), c.get(first).whole(), c.get(YEAR).year())),
        rule(
            "<dd>/<mm>/<yyyy>",
            List.of(first, stroke, second, stroke, YEAR),
            c -> Dates.numeric(c.get(first).whole(), c.get(second).whole(), c.get(YEAR).year())),
        rule(
            "<dd>/<mm>/<yy>",
            List.of(first, slash, second, slash, shortYear),
            c ->
                Dates.numeric(
                    c.get(first).whole(), c.get(second).whole(), 2000 + c.get(shortYear).whole())),
        rule(
            "<dd>.<mm>.<yyyy>",
            List.of(dotted),
            c ->
                Dates.numeric(
                    c.get(dotted).first(), c.get(dotted).second(), c.get(dotted).year())));
  }

  static List<TimexRule> daysOfMonth() {
    return List.of(
        always(
            "<day> of <shift> month",
            List.of(DIRECTION, THE_MONTH, maybe(OF), DAY, DATE),
            c -> new TimeValue.DayOfMonth(c.get(DAY).whole(), c.get(DIRECTION).shift())),
        always(
            "on <day> of <shift> month",
            List.of(DIRECTION, THE_MONTH, OF, DAY, ahead(ON)),
            c -> new TimeValue.DayOfMonth(c.get(DAY).whole(), c.get(DIRECTION).shift())),
        always(
            "<day> of the month, <part of day>",
            List.of(DIGIT_DAY, OF, DAY_PART),
            c -> new TimeValue.DayOfMonth(c.get(DIGIT_DAY).whole(), Shift.NONE)),
        always(
            "<day> of the month",
            List.of(DAY, DATE),
            c -> new TimeValue.DayOfMonth(c.get(DAY).whole(), Shift.NONE)),
        rule(
            "on <month> <day>",
            List.of(SURE_MONTH, DIGIT_DAY, ahead(ON)),
            c -> Dates.day(c.get(DIGIT_DAY).whole(), c.get(SURE_MONTH).number())));
  }
}
