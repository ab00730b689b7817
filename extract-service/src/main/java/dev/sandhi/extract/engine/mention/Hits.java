package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Names;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The listed names of a document, the longest at each place, by the token that they begin at.
final class Hits {

  private final @Nullable Hit[] startingAt;

  private Hits(@Nullable Hit[] startingAt) {
    this.startingAt = startingAt;
  }

  static Hits find(Document document, Names names) {
    @Nullable Hit[] found = new Hit[document.tokens().size()];
    for (Sentence sentence : document.sentences()) {
      int end = sentence.tokens().end();
      int at = sentence.tokens().start();
      while (at < end) {
        Optional<Gazetteer.Match<NameEntry>> match = names.longest(document, at, end);
        if (match.isPresent()) {
          TokenRange range = match.get().range();
          found[at] = new Hit(range, match.get().entries());
          at = range.end();
        } else {
          at++;
        }
      }
    }
    return new Hits(found);
  }

  /// The name that begins at a token.
  Optional<Hit> at(int token) {
    return token < startingAt.length ? Optional.ofNullable(startingAt[token]) : Optional.empty();
  }

  <E extends NameEntry> Optional<E> at(int token, Class<E> type) {
    return at(token).flatMap(hit -> hit.as(type));
  }
}
