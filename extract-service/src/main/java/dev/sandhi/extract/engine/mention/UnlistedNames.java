package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.mention.learned.LearnedName;
import dev.sandhi.extract.engine.mention.learned.NameTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names of people that no list holds: a trained tagger proposes them, and the lists have a veto.
///
/// What a title announces need not be likely; what nothing announces must be, and must act: words
/// borrowed from English, such as `ब्लू इकॉनमी`, look like names, but do nothing.
final class UnlistedNames {

  private static final int FEWEST_WORDS = 2;

  private final Map<Integer, LearnedName> byStart = new HashMap<>();

  UnlistedNames(Document document, Hits hits, List<LearnedName> learned) {
    for (LearnedName name : learned) {
      if (name.kind() == NameTag.Kind.PERSON && isFree(document, hits, name.range())) {
        byStart.put(name.range().start(), name);
      }
    }
  }

  /// The name that begins at a token, where something announces one.
  Optional<TokenRange> announced(int token, int end) {
    return from(token, end, Float.NEGATIVE_INFINITY);
  }

  /// The same, if each of its words rather belongs to a name than not.
  Optional<TokenRange> likely(int token, int end) {
    return from(token, end, 0);
  }

  private Optional<TokenRange> from(int token, int end, float margin) {
    return Optional.ofNullable(byStart.get(token))
        .filter(name -> name.margin() >= margin)
        .map(LearnedName::range)
        .filter(name -> name.end() <= end);
  }

  private static boolean isFree(Document document, Hits hits, TokenRange name) {
    int words = 0;
    for (int at = name.start(); at < name.end(); at++) {
      Token token = document.token(at);
      boolean other =
          hits.at(at).filter(hit -> hit.as(NameEntry.KnownPerson.class).isEmpty()).isPresent();
      if (other || token.kind() == Token.Kind.FOREIGN || token.kind() == Token.Kind.NUMBER) {
        return false;
      }
      words += token.isWord() ? 1 : 0;
    }
    return words >= FEWEST_WORDS;
  }
}
