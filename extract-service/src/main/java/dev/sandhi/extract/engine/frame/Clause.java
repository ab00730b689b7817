package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Grammar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a sentence with at most one finite verb.
public record Clause(TokenRange range, Grammar.@Nullable Opens opens, List<VerbGroup> verbs) {

  /// Whether a verb of the clause begins at a token.
  boolean hasVerbAt(int token) {
    return verbAt(token) != null;
  }

  /// The verb of the clause that begins at a token; null where none does.
  @Nullable VerbGroup verbAt(int token) {
    for (VerbGroup verb : verbs) {
      if (verb.range().start() == token) {
        return verb;
      }
    }
    return null;
  }

  /// The verb that closes the clause.
  public Optional<VerbGroup> mainVerb() {
    for (int i = verbs.size() - 1; i >= 0; i--) {
      if (verbs.get(i).isFinite()) {
        return Optional.of(verbs.get(i));
      }
    }
    return Optional.empty();
  }
}
