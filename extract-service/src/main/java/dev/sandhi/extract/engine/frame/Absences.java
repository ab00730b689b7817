package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import java.util.Optional;

/// Tells an instrument that there is none of: `समझौते के बिना`, `बिना किसी समझौते के`.
final class Absences {

  /// How many words stand between the two: `बिना किसी ठोस समझौते के`.
  private static final int REACH = 4;

  private final Grammar grammar;
  private final Gazetteer<Boolean> privatives = Gazetteer.of("lexicon/privatives.tsv", "word");

  Absences(Grammar grammar) {
    this.grammar = grammar;
  }

  /// Whether the words beside an instrument say so; not those of `बिना शर्त के समझौते का`.
  ///
  /// @param marker the postposition behind it
  /// @param from where the words begin that may
  boolean deny(Document document, TokenRange instrument, Optional<CaseMarker> marker, int from) {
    int word = instrument.start();
    return switch (marker.orElse(CaseMarker.NOMINATIVE)) {
      case WITHOUT -> true;
      case GENITIVE ->
          new TokenRange(Math.max(from, word - REACH), word)
              .tokens()
              .filter(at -> privatives.longest(document, at, word).isPresent())
              .anyMatch(_ -> grammar.markerAt(document, word - 1, word).isEmpty());
      default -> false;
    };
  }
}
