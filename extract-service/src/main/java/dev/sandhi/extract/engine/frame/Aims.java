package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.VerbForm;

/// Finds what is to be done about an agreement: `समझौते का दायरा बढ़ाने के लिए`.
final class Aims {

  /// How many words may stand between an agreement and what is to be done about it.
  private static final int REACH = 4;

  private final Grammar grammar;

  Aims(Grammar grammar) {
    this.grammar = grammar;
  }

  /// `समझौते का दायरा बढ़ाने के लिए वार्ता`, `संधि को नया रूप देने पर बातचीत`: the talks are about
  /// the agreement.
  boolean isTalkedOver(Document document, Clause clause, Instrument instrument, Trigger talks) {
    int from = instrument.range().end();
    int to = talks.range().start();
    return clause.verbs().stream()
        .filter(verb -> verb.form() == VerbForm.INFINITIVE && !verb.isFinite())
        .filter(verb -> verb.range().start() >= from && verb.range().start() <= from + REACH)
        .anyMatch(verb ->
            grammar
                .markerAt(document, verb.range().end(), to)
                .filter(marker -> marker == CaseMarker.PURPOSE || marker == CaseMarker.TOPIC)
                .isPresent());
  }
}
