package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import java.util.Optional;

/// The predicate of a frame at its place in a clause.
///
/// @param verb the verb that makes the noun a predicate, or the verb itself
/// @param marker what the noun is to another verb, where it is no predicate: `बैठक के बाद`
record Trigger(
    Frame frame, TokenRange range, Optional<VerbGroup> verb, Optional<CaseMarker> marker) {

  /// Whether the verb alone is the predicate.
  boolean isVerb() {
    return frame.predicate().nouns().isEmpty();
  }
}
