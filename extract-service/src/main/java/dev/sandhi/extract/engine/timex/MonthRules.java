package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.ahead;
import static dev.sandhi.extract.engine.timex.Part.behind;
import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Part.notAhead;
import static dev.sandhi.extract.engine.timex.Part.notBehind;
import static dev.sandhi.extract.engine.timex.Slots.COMMA;
import static dev.sandhi.extract.engine.timex.Slots.DASH;
import static dev.sandhi.extract.engine.timex.Slots.DIRECTION;
import static dev.sandhi.extract.engine.timex.Slots.FREE_MONTH;
import static dev.sandhi.extract.engine.timex.Slots.MARKED_MONTH;
import static dev.sandhi.extract.engine.timex.Slots.MONTH;
import static dev.sandhi.extract.engine.timex.Slots.OF;
import static dev.sandhi.extract.engine.timex.Slots.PART;
import static dev.sandhi.extract.engine.timex.Slots.YEAR;
import static dev.sandhi.extract.engine.timex.TimexRule.always;

import dev.sandhi.extract.engine.timex.TimeWord.Count;
import dev.sandhi.extract.engine.timex.TimeWord.Link;
import dev.sandhi.extract.engine.timex.TimeWord.MonthName;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import dev.sandhi.extract.engine.timex.TimeWord.UnitName;
import dev.sandhi.extract.engine.timex.TimeWord.YearNumber;
import java.util.List;
import java.util.Optional;

/// Months and years: `अगस्त में`, `इस अगस्त`, `जून 2024`, `वर्ष 2001`, `2019 में`, `2024-25`.
final class MonthRules {

  private static final Slot<Link> AFTER_MONTH = Slots.link(Role.IN, Role.FROM, Role.UNTIL, Role.OF);
  private static final Slot<Link> AFTER_MARCH = Slots.link(Role.IN, Role.UNTIL);
  private static final Slot<Link> JOIN = Slots.link(Role.AND, Role.FROM);
  private static final Slot<MonthName> LAST_MONTH = MONTH.again();
  private static final Slot<UnitName> THE_MONTH = Slots.unit(Unit.MONTH);

  private static final Slot<YearNumber> RECENT =
      Slot.of(YearNumber.class, year -> year.year() >= 1900 && year.year() % 1000 != 0);

  private MonthRules() {}

  static List<TimexRule> months() {
    return List.of(
        always(
            "<month> <year>",
            List.of(MONTH, maybe(COMMA), maybe(DASH), YEAR),
            c -> Dates.month(c.get(MONTH).number(), c.get(YEAR).year())),
        always(
            "<year> <month>",
            List.of(YEAR, OF, MONTH),
            c -> Dates.month(c.get(MONTH).number(), c.get(YEAR).year())),
        always(
            "<month>",
            List.of(FREE_MONTH, ahead(AFTER_MONTH)),
            c -> Dates.month(c.get(FREE_MONTH).number())),
        always(
            "<march>",
            List.of(MARKED_MONTH, ahead(AFTER_MARCH)),
            c -> Dates.month(c.get(MARKED_MONTH).number())),
        always(
            "<march> <part>",
            List.of(MARKED_MONTH, OF, PART),
            c -> Dates.month(c.get(MARKED_MONTH).number())),
        always(
            "<month> and <month>",
            List.of(MONTH, ahead(JOIN, MONTH)),
            c -> Dates.month(c.get(MONTH).number())),
        always(
            "<month>-<month>", List.of(MONTH, DASH, LAST_MONTH, maybe(YEAR)), MonthRules::months),
        always(
            "month of <month>", List.of(MONTH, THE_MONTH), c -> Dates.month(c.get(MONTH).number())),
        always(
            "<shift> <month>",
            List.of(DIRECTION, FREE_MONTH),
            c -> shifted(c.get(DIRECTION).shift(), c.get(FREE_MONTH).number())),
        always(
            "<shift> <march>",
            List.of(DIRECTION, MARKED_MONTH, ahead(AFTER_MARCH)),
            c -> shifted(c.get(DIRECTION).shift(), c.get(MARKED_MONTH).number())));
  }

  static List<TimexRule> years() {
    Slot<Link> era = Slots.link(Role.ERA);
    Slot<UnitName> yearWord = Slots.unit(Unit.YEAR);
    Slot<Link> afterYear = Slots.link(Role.IN, Role.UNTIL, Role.BETWEEN);
    Slot<YearNumber> modern = Slot.of(YearNumber.class, year -> year.year() >= 1700);
    Slot<YearNumber> uneven =
        Slot.of(YearNumber.class, year -> year.year() >= 1700 && year.year() % 1000 != 0);
    return List.of(
        always("year <year>", List.of(yearWord, YEAR), c -> Dates.year(c.get(YEAR).year())),
        always("era <year>", List.of(era, YEAR), c -> Dates.year(c.get(YEAR).year())),
        always(
            "in <year>",
            List.of(notBehind(DASH), modern, ahead(afterYear)),
            c -> Dates.year(c.get(modern).year())),
        always(
            "(<year>)",
            List.of(behind(Slots.OPEN), modern, ahead(Slots.CLOSE)),
            c -> Dates.year(c.get(modern).year())),
        always(
            "of <year>",
            List.of(notBehind(DASH), uneven, ahead(OF), notAhead(OF, Slots.ABOUT)),
            c -> Dates.year(c.get(uneven).year())),
        always(
            "from <year>",
            List.of(
                notBehind(DASH),
                modern,
                ahead(Slots.FROM),
                notAhead(Slots.FROM, Slots.MORE),
                notAhead(Slots.FROM, Slots.NUMBER)),
            c -> Dates.year(c.get(modern).year())),
        always(
            "<year> and <year>",
            List.of(notBehind(DASH), YEAR, ahead(Slots.AND, YEAR)),
            c -> Dates.year(c.get(YEAR).year())),
        always(
            "<year> and <another time>",
            List.of(notBehind(DASH), RECENT, ahead(Slots.AND), notAhead(Slots.AND, Slots.NUMBER)),
            c -> Dates.year(c.get(RECENT).year())));
  }

  static List<TimexRule> yearSpans() {
    Slot<YearNumber> last = YEAR.again();
    Slot<UnitName> yearWord = Slots.unit(Unit.YEAR);
    Slot<Count> twoDigits = Slot.of(Count.class, count -> count.digits() && count.within(1, 99));
    Slot<UnitName> decade = Slots.unit(Unit.DECADE);
    Slot<Count> tens =
        Slot.of(Count.class, count -> count.within(10, 90) && count.whole() % 10 == 0);
    return List.of(
        TimexRule.rule(
            "<year> to <year>",
            List.of(maybe(yearWord), YEAR, Slots.FROM, last, Slots.UNTIL),
            c -> span(c.get(YEAR).year(), c.get(last).year())),
        TimexRule.rule(
            "between <year> and <year>",
            List.of(YEAR, JOIN, last, OF, Slots.BETWEEN),
            c -> span(c.get(YEAR).year(), c.get(last).year())),
        TimexRule.rule(
            "<year>-<year>",
            List.of(maybe(yearWord), YEAR, DASH, last, notAhead(DASH)),
            c -> span(c.get(YEAR).year(), c.get(last).year())),
        TimexRule.rule(
            "<year>-<yy>",
            List.of(maybe(yearWord), YEAR, DASH, twoDigits, notAhead(DASH)),
            c -> shortSpan(c.get(YEAR).year(), c.get(twoDigits).whole())),
        TimexRule.rule(
            "decade of <year>", List.of(YEAR, OF, decade), c -> decade(c.get(YEAR).year())),
        TimexRule.rule(
            "decade of <tens>",
            List.of(tens, OF, decade),
            c -> decade(1900 + c.get(tens).whole())));
  }

  private static TimeValue months(Captures c) {
    int from = c.get(MONTH).number();
    int to = c.get(LAST_MONTH).number();
    return c.find(YEAR)
        .map(year ->
            new TimeValue.Span(Dates.month(from, year.year()), Dates.month(to, year.year())))
        .orElseGet(() -> new TimeValue.Span(Dates.month(from), Dates.month(to)));
  }

  private static TimeValue shifted(Shift shift, int month) {
    return new TimeValue.CalendarDate(new YearRef.Open(shift), month, null);
  }

  private static Optional<TimeValue> shortSpan(int from, int twoDigits) {
    int to = from - from % 100 + twoDigits;
    return to - from <= 20 ? span(from, to) : Optional.empty();
  }

  private static Optional<TimeValue> decade(int year) {
    return year % 10 == 0 ? span(year, year + 9) : Optional.empty();
  }

  private static Optional<TimeValue> span(int from, int to) {
    return from < to
        ? Optional.of(new TimeValue.Span(Dates.year(from), Dates.year(to)))
        : Optional.empty();
  }
}
