package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Part.notBehind;
import static dev.sandhi.extract.engine.timex.Slots.COMMA;
import static dev.sandhi.extract.engine.timex.Slots.DASH;
import static dev.sandhi.extract.engine.timex.Slots.DATED_MONTH;
import static dev.sandhi.extract.engine.timex.Slots.DAY;
import static dev.sandhi.extract.engine.timex.Slots.MONTH;
import static dev.sandhi.extract.engine.timex.Slots.YEAR;
import static dev.sandhi.extract.engine.timex.TimexRule.rule;

import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import dev.sandhi.extract.engine.timex.TimeWord.Count;
import dev.sandhi.extract.engine.timex.TimeWord.Link;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import java.util.List;
import java.util.Optional;

/// Several days of one month: `6-10 मार्च`, `22 से 24 फरवरी 2023`, `6 और 7 मार्च`, `5 या 6 मई`.
final class DayRangeRules {

  private static final Slot<Count> LAST = DAY.again();
  private static final Slot<Link> LINK = Slots.link(Role.FROM, Role.AND);
  private static final Slot<Link> OF_MONTH = Slots.link(Role.OF);
  private static final Slot<Link> DATE = Slots.link(Role.DATE);

  private DayRangeRules() {}

  static List<TimexRule> ranges() {
    Slot<Count> middle = DAY.again();
    return List.of(
        rule(
            "<day> to <day> <month>",
            List.of(DAY, LINK, LAST, MONTH, maybe(COMMA), maybe(YEAR)),
            DayRangeRules::span),
        rule(
            "<day>-<day> <month>",
            List.of(notBehind(DASH), DAY, DASH, LAST, MONTH, maybe(COMMA), maybe(YEAR)),
            DayRangeRules::span),
        rule(
            "<day>, <day> and <day> <month>",
            List.of(DAY, COMMA, middle, Slots.AND, LAST, MONTH, maybe(COMMA), maybe(YEAR)),
            DayRangeRules::span),
        rule(
            "<month> <day>-<day>",
            List.of(DATED_MONTH, DAY, DASH, LAST, maybe(COMMA), maybe(YEAR)),
            c -> span(c, DATED_MONTH)),
        rule(
            "<day> or <day> <month>",
            List.of(DAY, Slots.OR, LAST, MONTH, maybe(COMMA), maybe(YEAR)),
            c -> Optional.of(new CalendarDate(year(c), c.get(MONTH).number(), null))),
        rule(
            "<day> to <day> of the month",
            List.of(DAY, LINK, LAST, DATE),
            DayRangeRules::daysOfMonth),
        rule(
            "<month> <day> to <day>",
            List.of(MONTH, OF_MONTH, DAY, LINK, LAST, DATE),
            DayRangeRules::span));
  }

  private static Optional<TimeValue> span(Captures c) {
    return span(c, MONTH);
  }

  private static Optional<TimeValue> span(Captures c, Slot<TimeWord.MonthName> month) {
    int number = c.get(month).number();
    Optional<TimeValue> from = day(c, c.get(DAY).whole(), number);
    Optional<TimeValue> to = day(c, c.get(LAST).whole(), number);
    return from.isPresent() && to.isPresent() && c.get(DAY).whole() < c.get(LAST).whole()
        ? Optional.of(new TimeValue.Span(from.get(), to.get()))
        : Optional.empty();
  }

  private static Optional<TimeValue> daysOfMonth(Captures c) {
    int from = c.get(DAY).whole();
    int to = c.get(LAST).whole();
    return from < to
        ? Optional.of(
            new TimeValue.Span(
                new TimeValue.DayOfMonth(from, Shift.NONE),
                new TimeValue.DayOfMonth(to, Shift.NONE)))
        : Optional.empty();
  }

  private static Optional<TimeValue> day(Captures c, int day, int month) {
    return c.find(YEAR)
        .map(year -> Dates.day(day, month, year.year()))
        .orElseGet(() -> Dates.day(day, month));
  }

  private static YearRef year(Captures c) {
    return c.find(YEAR)
        .<YearRef>map(year -> new YearRef.Stated(year.year()))
        .orElseGet(() -> new YearRef.Open(Shift.NONE));
  }
}
