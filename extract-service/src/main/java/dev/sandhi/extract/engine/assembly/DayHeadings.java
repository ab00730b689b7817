package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.Timex;
import dev.sandhi.extract.engine.timex.TimexResolver;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days under which a programme, a chronicle or a live report tells its parts: a line that is
/// but a day (`31 जुलाई, बुधवार`, `सोमवार`), or a day that opens one (`22 जून, रविवार: …`). Each is
/// of all that stands below, up to the next such line or the next title.
final class DayHeadings {

  private final AnnotatedDocument annotated;
  private final Document document;
  private final TimexResolver resolver;
  private final Gazetteer<Boolean> words;

  /// The heading above each sentence.
  private final @Nullable Timex[] above;

  /// Whether more than one line is but a day: the first at the head of a text may be its dateline.
  private boolean several;

  private @Nullable Timex current;
  private boolean ofBlock;
  private boolean withText;

  DayHeadings(AnnotatedDocument annotated, Finders finders, TimexResolver resolver) {
    this.annotated = annotated;
    this.document = annotated.document();
    this.resolver = resolver;
    this.words = finders.dayHeadings();
    this.above = new @Nullable Timex[document.sentences().size()];
    if (annotated.times().stream().anyMatch(Timex::isDay)) {
      this.several = document.sentences().stream().filter(this::isDay).limit(2).count() > 1;
      document.sentences().forEach(this::read);
    }
  }

  private void read(Sentence sentence) {
    Optional<Timex> day = dayOf(sentence);
    if (day.isPresent()) {
      boolean whole = isWhole(sentence, day.get()) && (several || !day.get().isDateline());
      if (whole || opens(sentence, day.get())) {
        current = day.get();
        ofBlock = !whole;
        withText = false;
        return;
      }
    }
    if (isEnd(sentence)) {
      current = null;
    }
    withText |= sentence.block().kind() != Block.Kind.HEADING;
    above[sentence.index()] = current;
  }

  /// Whether another part of the text begins: a title below what was told under the day.
  private boolean isEnd(Sentence sentence) {
    return ofBlock ? isFirst(sentence) : withText && sentence.block().kind() == Block.Kind.HEADING;
  }

  /// The one day that a line begins with or is.
  private Optional<Timex> dayOf(Sentence sentence) {
    List<Timex> times = isFirst(sentence) ? annotated.timesIn(sentence.tokens()) : List.of();
    return times.stream().findFirst().filter(Timex::isDay);
  }

  private boolean isFirst(Sentence sentence) {
    int index = sentence.index();
    return index == 0 || !document.sentences().get(index - 1).block().equals(sentence.block());
  }

  private boolean isDay(Sentence sentence) {
    return dayOf(sentence).filter(day -> isWhole(sentence, day)).isPresent();
  }

  private boolean isWhole(Sentence sentence, Timex day) {
    for (int at = sentence.tokens().start(); at < sentence.tokens().end(); at++) {
      boolean other = !day.tokens().contains(at) && document.token(at).kind() != Token.Kind.MARK;
      if (other && !annotated.isNamed(at) && words.longest(document, at, at + 1).isEmpty()) {
        return false;
      }
    }
    int next = sentence.index() + 1;
    return next < document.sentences().size()
        && !document.sentences().get(next).block().equals(sentence.block());
  }

  private boolean opens(Sentence sentence, Timex day) {
    int end = day.tokens().end();
    return day.tokens().start() == sentence.tokens().start()
        && end < sentence.tokens().end()
        && document.token(end).is(":");
  }

  /// The day of the heading above, where the text below tells none before the end of the sentence.
  Optional<Told<EventDate>> date(EventCandidate candidate, Tense tense) {
    return Optional.ofNullable(above[candidate.sentence().index()])
        .filter(_ -> isOfDay(candidate))
        .filter(heading -> !tellsWhen(candidate, heading))
        .map(day -> new Told<>(resolver.resolve(day, tense), day.tokens(), day.rule()))
        .filter(day -> !isDateline(day));
  }

  /// The first of the lines may be the date of the page.
  private boolean isDateline(Told<EventDate> told) {
    return told.rule().equals(Timex.DATELINE)
        && told.value().start() instanceof PartialDate.Day day
        && day.date().equals(annotated.publishedOn());
  }

  /// `रात को दिल्ली उतरे` and not `इन दिनों दौरे पर हैं`; and nothing that was called off or that
  /// is long in the making.
  private static boolean isOfDay(EventCandidate candidate) {
    return switch (candidate.factuality()) {
      case CANCELLED, POSTPONED -> false;
      case HELD, PLANNED, PROPOSED, DESIRED, NEGATED ->
          Kinds.isVisit(candidate)
              ? candidate.frame().predicate().nouns().isEmpty()
              : candidate.frame().says().record() == Frame.Type.MEETING
                  || Statuses.agreement(candidate) != AgreementStatus.NEGOTIATING;
    };
  }

  /// Whether another time is told in the part under the heading, up to the end of the sentence.
  private boolean tellsWhen(EventCandidate telling, Timex heading) {
    int start = telling.sentence().tokens().start();
    int index = telling.sentence().index();
    while (index > 0
        && start > heading.tokens().end()
        && document.sentences().get(index - 1).block().equals(telling.sentence().block())) {
      index--;
      start = document.sentences().get(index).tokens().start();
    }
    int from = Math.max(start, heading.tokens().end());
    return annotated.timesIn(new TokenRange(from, telling.sentence().tokens().end())).stream()
        .anyMatch(timex -> timex.isoDuration().isEmpty());
  }
}
