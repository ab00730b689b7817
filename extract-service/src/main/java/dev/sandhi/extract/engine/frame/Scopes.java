package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.Optional;

/// The words of a clause that belong to one of its predicates.
final class Scopes {

  private Scopes() {}

  /// All that a predicate may be told with. Behind an adverbial such as `बैठक के बाद` another event
  /// begins.
  ///
  /// @param apart whether the predicate is such an adverbial itself
  static TokenRange whole(ClauseView view, Trigger trigger, boolean apart) {
    int start = view.clause().range().start();
    for (Trigger other : view.triggers()) {
      if (other.range().end() <= trigger.range().start()
          && other.marker().filter(CaseMarker::isAdverbial).isPresent()
          && !isErrand(trigger, other)) {
        start = Math.max(start, other.range().end());
      }
    }
    int end = trigger.range().end();
    return new TokenRange(start, apart ? end : Math.max(view.clause().range().end(), end));
  }

  /// `वार्ता के लिए पेरिस बुलाया`: what somebody is to come for is no event before the trip. A
  /// gathering may be, with others than those who travel.
  private static boolean isErrand(Trigger trigger, Trigger other) {
    return trigger.frame().says().kind() == MeetingKind.VISIT
        && !other.frame().gathering()
        && other.marker().filter(marker -> marker == CaseMarker.PURPOSE).isPresent();
  }

  /// What is left of that for the predicate alone. `मुलाकात कर मई में आने का न्योता दिया`: what
  /// stands behind such a participle is of the next verb, which tells only whether it all took
  /// place.
  static TokenRange own(ClauseView view, Trigger trigger, TokenRange whole) {
    TokenRange scope = withoutDescriptions(view, trigger, whole);
    return trigger
        .verb()
        .filter(verb -> verb.form() == VerbForm.CONJUNCTIVE)
        .map(verb -> new TokenRange(scope.start(), verb.range().end()))
        .orElse(scope);
  }

  /// `X से मिले Y ने अगले दिन Z से बात की`: Y belongs to both verbs, and to either nothing beyond.
  private static TokenRange withoutDescriptions(
      ClauseView view, Trigger trigger, TokenRange whole) {
    TokenRange scope = whole;
    for (VerbGroup verb : view.clause().verbs()) {
      Optional<MarkedPhrase> subject = described(view, verb);
      if (subject.isPresent()) {
        scope = onOneSide(scope, trigger, subject.get());
      }
    }
    return scope;
  }

  /// The words on that side of a subject on which the predicate stands, and the subject.
  private static TokenRange onOneSide(TokenRange scope, Trigger trigger, MarkedPhrase subject) {
    if (trigger.range().start() >= subject.end()) {
      return new TokenRange(Math.max(scope.start(), subject.range().start()), scope.end());
    }
    return scope.covers(subject.range())
        ? new TokenRange(scope.start(), Math.max(subject.end(), trigger.range().end()))
        : scope;
  }

  /// Who acts and is told of by a participle right before: `से मिले Y ने`.
  private static Optional<MarkedPhrase> described(ClauseView view, VerbGroup verb) {
    if (!verb.attributive() || verb.form() != VerbForm.PERFECTIVE) {
      return Optional.empty();
    }
    return view.phrases().stream()
        .filter(phrase -> phrase.range().start() == verb.range().end())
        .filter(phrase -> phrase.marker() == CaseMarker.ERGATIVE && phrase.isActing())
        .findFirst();
  }
}
