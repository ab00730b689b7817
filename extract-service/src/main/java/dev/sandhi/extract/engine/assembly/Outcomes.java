package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.timex.Timex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What talks were about and what came of them, in the words of the text: what stands before `पर
/// चर्चा हुई`, and the sentences behind that go on about them: `बैठक में …`.
final class Outcomes {

  /// How many sentences behind a meeting may go on about it.
  private static final int CONTINUATION = 2;

  private final AnnotatedDocument annotated;
  private final Document document;
  private final Finders finders;
  private final boolean[] names;

  /// The events, by where their predicates begin.
  private final TreeMap<Integer, Draft> told = new TreeMap<>();

  Outcomes(AnnotatedDocument annotated, Finders finders, boolean[] names) {
    this.names = names;
    this.annotated = annotated;
    this.document = annotated.document();
    this.finders = finders;
  }

  void collect(List<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.tellings().forEach(telling -> told.put(telling.trigger().start(), draft));
    }
    drafts.stream()
        .filter(draft -> draft.type() == Frame.Type.MEETING && !draft.isVisit())
        .filter(draft -> draft.factuality() == Factuality.HELD)
        .forEach(this::collect);
  }

  private void collect(Draft meeting) {
    for (EventCandidate telling : meeting.tellings()) {
      subject(telling).ifPresent(meeting::outcome);
    }
    Set<Integer> sentences =
        meeting.tellings().stream()
            .map(telling -> telling.sentence().index())
            .collect(Collectors.toCollection(TreeSet::new));
    sentences.forEach(sentence -> continuations(sentence, meeting));
  }

  private void continuations(int sentence, Draft meeting) {
    int last = Math.min(sentence + CONTINUATION, document.sentences().size() - 1);
    for (int i = sentence + 1; i <= last; i++) {
      TokenRange words = document.sentences().get(i).tokens();
      if (told.subMap(words.start(), words.end()).values().stream().anyMatch(d -> d != meeting)) {
        return;
      }
      if (finders.topics().goesOn(document, words, Frame.Type.MEETING)) {
        meeting.outcome(new TokenRange(words.start(), Math.max(words.start(), words.end() - 1)));
      }
    }
  }

  /// `व्यापार और निवेश पर चर्चा`: what stands between those who take part, the time and the place,
  /// and the predicate.
  private Optional<TokenRange> subject(EventCandidate telling) {
    int predicate = telling.trigger().start();
    int start = behindCircumstances(Math.min(telling.scope().start(), predicate), predicate);
    int at = start;
    while (at < predicate) {
      Optional<Gazetteer.Match<CaseMarker>> marker =
          finders.grammar().markers().longest(document, at, predicate);
      if (marker.filter(found -> found.range().end() == predicate && isAbout(found)).isPresent()) {
        return Optional.of(new TokenRange(opening(start, at), at)).filter(this::isTopic);
      }
      at = marker.isPresent() ? marker.get().range().end() : at + 1;
    }
    return Optional.empty();
  }

  /// Past a comma and the word that opens a clause.
  private int opening(int start, int end) {
    int at = start;
    while (at < end
        && (!document.token(at).isWord()
            || finders.grammar().opens(document.token(at).key()) != null)) {
      at++;
    }
    return at;
  }

  /// `इस पर चर्चा` and `फोन पर बात` name no subject.
  private boolean isTopic(TokenRange words) {
    return !finders.topics().in(document, words, names).isEmpty();
  }

  private static boolean isAbout(Gazetteer.Match<CaseMarker> marker) {
    CaseMarker read = marker.entries().getFirst();
    return read == CaseMarker.TOPIC || read == CaseMarker.ABOUT;
  }

  /// Where the last time or name with a postposition of its own ends before a predicate.
  private int behindCircumstances(int from, int predicate) {
    TokenRange before = new TokenRange(from, predicate);
    int behind = from;
    for (Mention mention : annotated.mentionsIn(before)) {
      behind = Math.max(behind, behindMarker(mention.range().end(), predicate));
    }
    for (Timex timex : annotated.timesIn(before)) {
      behind = Math.max(behind, behindMarker(timex.tokens().end(), predicate));
    }
    return behind;
  }

  /// Where the postposition ends that begins at a token; 0 where none does that counts.
  private int behindMarker(int at, int predicate) {
    return finders
        .grammar()
        .markers()
        .longest(document, at, predicate)
        .filter(marker -> !isAbout(marker) && !isOwner(marker))
        .map(marker -> marker.range().end())
        .orElse(0);
  }

  private static boolean isOwner(Gazetteer.Match<CaseMarker> marker) {
    return marker.entries().getFirst() == CaseMarker.GENITIVE;
  }
}
