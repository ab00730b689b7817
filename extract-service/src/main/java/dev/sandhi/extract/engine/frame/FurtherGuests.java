package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;

/// Whom somebody met as well as others: `वांग यी से भी मिले`.
final class FurtherGuests {

  private final Grammar grammar;
  private final Gazetteer<Boolean> also = Gazetteer.of("lexicon/also.tsv", "word");

  FurtherGuests(Grammar grammar) {
    this.grammar = grammar;
  }

  boolean isTold(ClauseView view, Trigger trigger) {
    return trigger.frame().says().kind() == MeetingKind.MEETING
        && view.phrases().stream()
            .filter(phrase -> isGuest(phrase.marker()))
            .filter(phrase -> view.clause().range().covers(phrase.range()))
            .anyMatch(phrase -> isAlso(view.document(), phrase.range().end(), trigger));
  }

  private static boolean isGuest(CaseMarker marker) {
    return marker == CaseMarker.ABLATIVE || marker == CaseMarker.COMITATIVE;
  }

  private boolean isAlso(Document document, int marker, Trigger trigger) {
    int end = trigger.range().start();
    return grammar
        .markers()
        .longest(document, marker, end)
        .map(match -> match.range().end())
        .filter(behind -> also.longest(document, behind, end).isPresent())
        .isPresent();
  }
}
