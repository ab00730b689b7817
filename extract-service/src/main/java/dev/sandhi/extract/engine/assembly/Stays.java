package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.TimeValue;
import dev.sandhi.extract.engine.timex.Timex;
import dev.sandhi.extract.engine.timex.TimexResolver;
import dev.sandhi.extract.engine.timex.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Until when a visit lasts whose first day is told: `यह दौरा 1 अगस्त तक चलेगा`, `शनिवार तक यहीं
/// रहेंगे`, `शनिवार को ईरान से लौट गए`; or for how long: `14 जुलाई से तीन दिन के लिए`.
final class Stays {

  /// No visit of the news is longer.
  private static final int LONGEST = 16;

  private static final int WEEK = 7;

  /// How many words away what tells the end may stand from its day.
  private static final int REACH = 6;

  private final AnnotatedDocument annotated;
  private final Document document;
  private final Grammar grammar;
  private final Gazetteer<Boolean> stays;
  private final Gazetteer<Boolean> ends;
  private final TimexResolver resolver;

  Stays(AnnotatedDocument annotated, Finders finders, TimexResolver resolver) {
    this.annotated = annotated;
    this.document = annotated.document();
    this.grammar = finders.grammar();
    this.stays = finders.stays();
    this.ends = finders.ends();
    this.resolver = resolver;
  }

  void end(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.type() == Frame.Type.MEETING && isHeldOrPlanned(draft)) {
        Optional.ofNullable(draft.date())
            .flatMap(date -> lasting(draft, date))
            .ifPresent(draft::date);
      }
    }
  }

  private static boolean isHeldOrPlanned(Draft draft) {
    return draft.factuality() == Factuality.HELD || draft.factuality() == Factuality.PLANNED;
  }

  /// The same date with the last day, where only the first is known.
  private Optional<Told<EventDate>> lasting(Draft draft, Told<EventDate> date) {
    return date.value().end() == null && date.value().start() instanceof PartialDate.Day first
        ? last(draft, date.words(), first.date())
            .map(last -> new Told<>(until(date.value(), last), date.words(), date.rule()))
        : Optional.empty();
  }

  private static EventDate until(EventDate date, LocalDate last) {
    return new EventDate(
        date.start(),
        new PartialDate.Day(last),
        date.words(),
        date.basis(),
        date.conflict(),
        date.unresolved());
  }

  private Optional<LocalDate> last(Draft draft, TokenRange words, LocalDate first) {
    Optional<LocalDate> counted = length(words).map(days -> first.plusDays(days - 1L));
    return counted.isPresent() || !draft.isVisit()
        ? counted
        : draft.tellings().stream().flatMap(telling -> days(telling, first)).findFirst();
  }

  /// `बुधवार से तीन दिन`: how many days from the first on.
  private Optional<Integer> length(TokenRange first) {
    int from = first.end();
    if (!isMarked(from, CaseMarker.ABLATIVE)) {
      return Optional.empty();
    }
    return annotated
        .timesIn(new TokenRange(from + 1, document.sentenceOf(from).tokens().end()))
        .stream()
        .findFirst()
        .filter(time -> time.tokens().start() == from + 1)
        .map(Timex::value)
        .filter(TimeValue.Length.class::isInstance)
        .map(TimeValue.Length.class::cast)
        .filter(length -> length.unit() == Unit.DAY && length.amount() > 1)
        .map(TimeValue.Length::amount)
        .filter(days -> days < LONGEST);
  }

  /// The days until which a clause, or the sentence behind it, says that the visit lasts.
  private Stream<LocalDate> days(EventCandidate telling, LocalDate first) {
    Sentence own = telling.sentence();
    Stream<Timex> here = days(own.tokens()).filter(day -> isEnd(day, telling));
    int next = own.index() + 1;
    Stream<Timex> behind =
        next < document.sentences().size()
                && document.sentences().get(next).block().equals(own.block())
            ? days(document.sentences().get(next).tokens()).filter(this::isUntil)
            : Stream.empty();
    return Stream.concat(here, behind).flatMap(day -> after(day, first).stream());
  }

  private Stream<Timex> days(TokenRange words) {
    return annotated.timesIn(words).stream().filter(Timex::isDay);
  }

  private boolean isEnd(Timex day, EventCandidate telling) {
    return isUntil(day) || isReturn(day, telling) || isLast(day, telling);
  }

  /// `गुरुवार तक दिल्ली में रहेंगे`
  private boolean isUntil(Timex day) {
    int end = day.tokens().end();
    return isMarked(end, CaseMarker.UNTIL) && stays.isIn(document, within(end, end + REACH));
  }

  /// `शनिवार को ईरान से लौट आए`
  private static boolean isReturn(Timex day, EventCandidate telling) {
    return telling.factuality() == Factuality.HELD
        && telling.frame().destination().equals(List.of(CaseMarker.ABLATIVE))
        && day.tokens().end() <= telling.trigger().start();
  }

  /// `यात्रा गुरुवार को समाप्त हुई`, `यात्रा के समापन पर गुरुवार को`
  private boolean isLast(Timex day, EventCandidate telling) {
    int noun = telling.trigger().end();
    return day.tokens().start() >= noun
        && day.tokens().start() <= noun + REACH
        && ends.isIn(document, within(noun, day.tokens().end() + 2));
  }

  private TokenRange within(int start, int end) {
    int last = document.sentenceOf(start).tokens().end();
    return new TokenRange(start, Math.max(start, Math.min(end, last)));
  }

  private boolean isMarked(int at, CaseMarker marker) {
    return at < document.tokens().size()
        && grammar.isMarkedAt(document, at, document.sentenceOf(at).tokens().end(), marker);
  }

  /// The day that a time means, if it is soon after the first day of the visit; a weekday is of the
  /// week that begins with it.
  private Optional<LocalDate> after(Timex day, LocalDate first) {
    int longest = day.value() instanceof TimeValue.Weekday ? WEEK : LONGEST;
    return Stream.of(Tense.PAST, Tense.FUTURE)
        .map(tense -> resolver.resolve(day, tense).start())
        .filter(PartialDate.Day.class::isInstance)
        .map(PartialDate::earliest)
        .filter(date -> date.isAfter(first) && date.isBefore(first.plusDays(longest)))
        .findFirst();
  }
}
