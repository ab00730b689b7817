package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.stream.IntStream;

/// Reads by which words a clause takes up an agreement told before.
final class Anaphora {

  /// How far before a predicate a demonstrative may stand for its instrument.
  private static final int REACH = 3;

  /// How far before it `इस पर` may stand: `इस पर अगले महीने की शुरुआत में हस्ताक्षर`.
  private static final int TOPIC_REACH = 10;

  /// How far before a verb its object may stand: `जिसे वॉशिंगटन ने बुधवार को निलंबित किया`.
  private static final int OBJECT = 6;

  private final Grammar grammar;
  private final Gazetteer<Boolean> demonstratives =
      Gazetteer.of("lexicon/demonstratives.tsv", "word");
  private final Gazetteer<Boolean> cataphors = Gazetteer.of("lexicon/cataphors.tsv", "words");
  private final Gazetteer<CaseMarker> objects = new Gazetteer<>();

  Anaphora(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/object-pronouns.tsv", "word", "marker")) {
      objects.add(row.cell(0), row.oneOf(CaseMarker.class, 1));
    }
  }

  /// `इस पर हस्ताक्षर`, `जिस पर दस्तखत`: the pronoun stands for the instrument, and not before
  /// another noun.
  boolean isTakenUp(ClauseView view, Trigger trigger) {
    int start = view.clause().range().start();
    if (view.clause().opens() == Grammar.Opens.RELATIVE
        && isMarker(view, start + 1)
        && !trigger.frame().predicate().nouns().isEmpty()) {
      return true;
    }
    int predicate = trigger.range().start();
    for (int at = predicate - 1; at >= Math.max(start, predicate - TOPIC_REACH); at--) {
      if (demonstratives.longest(view.document(), at, at + 1).isPresent()) {
        return predicate - at <= REACH
            ? at + 1 == predicate || isMarker(view, at + 1)
            : isTopic(view, at) || isObject(view, trigger);
      }
    }
    return isObject(view, trigger);
  }

  /// `इस पर`.
  private boolean isTopic(ClauseView view, int demonstrative) {
    return grammar
        .markerAt(view.document(), demonstrative + 1, view.clause().range().end())
        .filter(marker -> marker == CaseMarker.TOPIC)
        .isPresent();
  }

  /// `उसे रद्द किया`, `इसकी पुष्टि की`: a pronoun with the case in which the frame has its
  /// instrument. What is turned down is mostly an offer.
  boolean isObject(ClauseView view, Trigger trigger) {
    int predicate = trigger.range().start();
    int first = Math.max(view.clause().range().start(), predicate - OBJECT);
    return trigger.frame().says().status() != AgreementStatus.REJECTED
        && objects.all(view.document(), new TokenRange(first, predicate)).stream()
            .anyMatch(pronoun -> {
              CaseMarker marker = pronoun.entries().getFirst();
              boolean near = pronoun.range().start() + 1 == predicate;
              return (near || marker != CaseMarker.GENITIVE) && trigger.frame().mayMark(marker);
            });
  }

  /// `यह समझौता`, `इस तीन साल के समझौते पर`.
  boolean isKnown(ClauseView view, EventCandidate.Instrument instrument) {
    Document document = view.document();
    int start = view.clause().range().start();
    int word = instrument.range().start();
    return IntStream.of(instrument.phrase().start() - 1, instrument.phrase().start(), word - 1)
        .filter(at -> at >= start && at < word)
        .anyMatch(at ->
            demonstratives.longest(document, at, word).isPresent()
                && cataphors.longest(document, at, word).isEmpty());
  }

  private boolean isMarker(ClauseView view, int token) {
    return view.clause().range().contains(token)
        && !grammar.markers().word(view.document().token(token).key()).isEmpty();
  }
}
