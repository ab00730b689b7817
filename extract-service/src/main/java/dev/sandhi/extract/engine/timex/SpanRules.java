package dev.sandhi.extract.engine.timex;

import static dev.sandhi.extract.engine.timex.Part.ahead;
import static dev.sandhi.extract.engine.timex.Part.maybe;
import static dev.sandhi.extract.engine.timex.Slots.AFTER;
import static dev.sandhi.extract.engine.timex.Slots.AND;
import static dev.sandhi.extract.engine.timex.Slots.BEFORE;
import static dev.sandhi.extract.engine.timex.Slots.BETWEEN;
import static dev.sandhi.extract.engine.timex.Slots.DASH;
import static dev.sandhi.extract.engine.timex.Slots.FROM;
import static dev.sandhi.extract.engine.timex.Slots.OF;
import static dev.sandhi.extract.engine.timex.Slots.ON;
import static dev.sandhi.extract.engine.timex.Slots.UNTIL;
import static dev.sandhi.extract.engine.timex.TimexRule.always;
import static dev.sandhi.extract.engine.timex.TimexRule.rule;

import dev.sandhi.extract.engine.timex.TimeValue.Beyond;
import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import java.util.List;

/// Two times that bound a span: `6 मार्च से 10 मार्च तक`, `सोमवार और मंगलवार`, `मई-जून`; and times
/// that are themselves a bound: `2011 के बाद`.
final class SpanRules {

  private static final Slot<TimeValue> START = Slot.of(TimeValue.class);
  private static final Slot<TimeValue> END = START.again();

  private SpanRules() {}

  static List<TimexRule> rules() {
    Slot<CalendarDate> startDay = Slot.of(CalendarDate.class, CalendarDate::isDay);
    Slot<CalendarDate> endDay = startDay.again();
    return List.of(
        rule(
            "<time> to <time>",
            List.of(START, FROM, END, UNTIL),
            c -> Spans.between(c.get(START), c.get(END))),
        rule(
            "between <time> and <time>",
            List.of(START, Slots.link(TimeWord.Role.FROM, TimeWord.Role.AND), END, OF, BETWEEN),
            c -> Spans.between(c.get(START), c.get(END))),
        rule(
            "<date> to <date>",
            List.of(startDay, FROM, endDay),
            c -> Spans.between(c.get(startDay), c.get(endDay))),
        rule(
            "<time>-<time>",
            List.of(START, DASH, END),
            c -> Spans.between(c.get(START), c.get(END))),
        rule(
            "<time> and <time>",
            List.of(START, maybe(ON), AND, END),
            c -> Spans.adjacent(c.get(START), c.get(END))));
  }

  static List<TimexRule> limits() {
    Slot<TimeValue> limit = Slot.of(TimeValue.class, Spans::isLimit);
    return List.of(
        always("after <time>", List.of(limit, ahead(OF, AFTER)), c -> new Beyond(c.get(limit))),
        always(
            "before <time>", List.of(limit, ahead(FROM, BEFORE)), c -> new Beyond(c.get(limit))));
  }
}
