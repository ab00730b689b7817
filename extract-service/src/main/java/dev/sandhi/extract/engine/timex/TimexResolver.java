package dev.sandhi.extract.engine.timex;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.UnresolvedReason;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.timex.Outcome.Found;
import dev.sandhi.extract.engine.timex.TimeValue.Ago;
import dev.sandhi.extract.engine.timex.TimeValue.Beyond;
import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import dev.sandhi.extract.engine.timex.TimeValue.DayOfMonth;
import dev.sandhi.extract.engine.timex.TimeValue.Later;
import dev.sandhi.extract.engine.timex.TimeValue.Length;
import dev.sandhi.extract.engine.timex.TimeValue.Near;
import dev.sandhi.extract.engine.timex.TimeValue.RelativeDay;
import dev.sandhi.extract.engine.timex.TimeValue.RelativePeriod;
import dev.sandhi.extract.engine.timex.TimeValue.Span;
import dev.sandhi.extract.engine.timex.TimeValue.TwoReadings;
import dev.sandhi.extract.engine.timex.TimeValue.Vague;
import dev.sandhi.extract.engine.timex.TimeValue.Weekday;
import dev.sandhi.extract.engine.timex.TimeValue.WeekdayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Turns the times of one document into dates, or into the reason why there is none.
public final class TimexResolver {

  /// A time is not counted from one told longer ago than so many others.
  private static final int REACH = 24;

  private static final Outcome VAGUE = Outcome.unknown(UnresolvedReason.VAGUE);

  private final Document document;
  private final List<Timex> times;
  private final Anchor anchor;
  private final CalendarResolver calendar;
  private final ReadingsResolver readings;
  private final @Nullable RelativeResolver relative;
  private final Map<Tense, List<Outcome>> outcomes = new EnumMap<>(Tense.class);

  /// The times are all that the tagger found: some count from the one before.
  public TimexResolver(Document document, List<Timex> times, Anchor anchor) {
    this.document = document;
    this.times = List.copyOf(times);
    this.anchor = anchor;
    this.calendar = new CalendarResolver(anchor);
    this.readings = new ReadingsResolver(anchor);
    this.relative = anchor.date() == null ? null : new RelativeResolver(anchor.date());
  }

  /// The tense is that of the clause that tells the event.
  public EventDate resolve(Timex timex, Tense tense) {
    String words =
        document.text().toOriginal(document.spanOf(timex.tokens())).of(document.text().original());
    return switch (outcome(timex.value(), indexOf(timex), tense)) {
      case Outcome.Unknown(UnresolvedReason reason) -> EventDate.unresolved(words, reason);
      case Found(PartialDate start, PartialDate end, DateBasis basis, String conflict) ->
          new EventDate(
              start,
              end,
              words,
              timex.isDateline() ? DateBasis.DATELINE : basis,
              conflict == null ? null : words + ": " + conflict,
              null);
    };
  }

  private Outcome outcome(TimeValue value, int index, Tense tense) {
    return switch (value) {
      case CalendarDate date -> calendar(date, index, tense);
      case Weekday weekday -> weekday(weekday, tense);
      case WeekdayOfWeek weekday -> counted(from -> from.weekdayOfWeek(weekday));
      case RelativeDay day -> counted(from -> from.relativeDay(day, tense));
      case RelativePeriod period -> period(period, index, tense);
      case DayOfMonth day -> dayOfMonth(day, index, tense);
      case Ago(Length length) -> counted(from -> from.distance(length, -1));
      case Later(Length length) -> later(length, index, tense);
      case Near near -> near(near, index, tense);
      case TimeValue.Same _ -> antecedent(index, tense, _ -> true);
      case TwoReadings two ->
          readings.decide(
              two, outcome(two.told(), index, tense), outcome(two.added(), index, tense), tense);
      case Span span ->
          new SpanResolver((end, how) -> outcome(end, index, how)).resolve(span, tense);
      case Length _, Vague _, Beyond _ -> Outcome.unknown(UnresolvedReason.VAGUE);
    };
  }

  /// `अगले साल फरवरी में`, of what has happened, is in the year after the one told before.
  private Outcome calendar(CalendarDate date, int index, Tense tense) {
    return switch (date.year()) {
      case YearRef.Told(int years) -> inYearTold(date, years, index, tense);
      case YearRef.Counted(int years) when years > 0 && tense == Tense.PAST ->
          beforeNow(inYearTold(date, years, index, tense))
              .orElseGet(() -> calendar.resolve(date, tense));
      default -> calendar.resolve(date, tense);
    };
  }

  private Outcome period(RelativePeriod period, int index, Tense tense) {
    if (period.unit() == Unit.YEAR && period.steps() > 0 && tense == Tense.PAST) {
      Outcome told = near(new Near(Unit.YEAR, period.steps(), true), index, tense);
      return beforeNow(told).orElseGet(() -> counted(from -> from.period(period)));
    }
    return counted(from -> from.period(period));
  }

  private Outcome inYearTold(CalendarDate date, int years, int index, Tense tense) {
    return near(new Near(Unit.YEAR, years, true), index, tense)
            instanceof Found(PartialDate.WholeYear(Year year), _, _, _)
        ? calendar.resolve(date.in(new YearRef.Stated(year.getValue())), tense)
        : Outcome.unknown(UnresolvedReason.AMBIGUOUS);
  }

  /// What a time comes to if it was over when the text was published.
  private Optional<Outcome> beforeNow(Outcome outcome) {
    LocalDate published = anchor.date();
    return outcome instanceof Found found
            && published != null
            && found.start().latest().isBefore(published)
        ? Optional.of(outcome)
        : Optional.empty();
  }

  /// Where the publication is unknown, a weekday is of the week that the text itself dates.
  private Outcome weekday(Weekday weekday, Tense tense) {
    LocalDate pinned = anchor.pinned();
    return relative == null && pinned != null
        ? new RelativeResolver(pinned).weekday(weekday, tense)
        : counted(from -> from.weekday(weekday, tense));
  }

  /// What has happened "four days later" happened four days after the day told before. Months and
  /// years only begin a new event at the head of a sentence: `सात साल बाद मिले` is how long it
  /// took.
  private Outcome later(Length length, int index, Tense tense) {
    if (tense == Tense.FUTURE && length.unit() != Unit.YEAR) {
      return counted(from -> from.distance(length, 1));
    }
    return switch (length.unit()) {
      case DAY, WEEK, FORTNIGHT -> near(new Near(Unit.DAY, days(length), true), index, tense);
      case MONTH, YEAR -> opens(index) ? laterThanTold(length, index, tense) : VAGUE;
      case MINUTE, HOUR, WEEKEND, DECADE, CENTURY -> VAGUE;
    };
  }

  private Outcome laterThanTold(Length length, int index, Tense tense) {
    return beforeNow(near(new Near(length.unit(), length.amount(), true), index, tense))
        .orElse(VAGUE);
  }

  /// Whether a time stands at the head of its sentence.
  private boolean opens(int index) {
    int start = times.get(index).tokens().start();
    return document.sentenceOf(start).tokens().start() == start;
  }

  private static int days(Length length) {
    return switch (length.unit()) {
      case WEEK -> 7 * length.amount();
      case FORTNIGHT -> 14 * length.amount();
      default -> length.amount();
    };
  }

  /// In the month of the day told before, when that fits the tense; else as it counts from the
  /// publication.
  private Outcome dayOfMonth(DayOfMonth day, int index, Tense tense) {
    if (day.month() == Shift.NONE
        && antecedent(index, tense, found -> found.start() instanceof PartialDate.Day)
            instanceof Found found) {
      YearMonth month = YearMonth.from(found.start().earliest());
      if (month.isValidDay(day.day()) && fits(month.atDay(day.day()), tense)) {
        return Outcome.day(month.atDay(day.day()), found.basis());
      }
    }
    return counted(from -> from.dayOfMonth(day, tense));
  }

  private boolean fits(LocalDate day, Tense tense) {
    LocalDate published = anchor.date();
    return published == null
        || switch (tense) {
          case PAST -> !day.isAfter(published);
          case FUTURE -> !day.isBefore(published);
          case UNKNOWN -> true;
        };
  }

  private Outcome near(Near near, int index, Tense tense) {
    Outcome before = antecedent(index, tense, found -> NearResolver.isExact(found, near));
    return new NearResolver(anchor).resolve(near, before);
  }

  private Outcome counted(Function<RelativeResolver, Outcome> count) {
    return relative == null
        ? Outcome.unknown(UnresolvedReason.NO_PUBLICATION_DATE)
        : count.apply(relative);
  }

  /// The nearest time told before this one that is of use. A day that cannot be known hides those
  /// before it: it may be the one that is meant.
  private Outcome antecedent(int index, Tense tense, Predicate<Found> isUseful) {
    List<Outcome> before = outcomesBefore(index, tense);
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (before.get(i) instanceof Found found
          ? isUseful.test(found) && !times.get(i).isDateline()
          : Spans.isDay(times.get(i).value())) {
        return before.get(i);
      }
    }
    return Outcome.unknown(UnresolvedReason.AMBIGUOUS);
  }

  /// What the times up to an index come to, found in their order: each may count from those before
  /// it.
  private List<Outcome> outcomesBefore(int index, Tense tense) {
    List<Outcome> known = outcomes.computeIfAbsent(tense, _ -> new ArrayList<>());
    while (known.size() < index) {
      known.add(outcome(times.get(known.size()).value(), known.size(), tense));
    }
    return known;
  }

  private int indexOf(Timex timex) {
    int index = Collections.binarySearch(times, timex, Comparator.comparing(Timex::tokens));
    return index >= 0 ? index : -index - 1;
  }
}
