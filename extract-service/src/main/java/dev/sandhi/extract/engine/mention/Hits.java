package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Names;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the lists of names say of a document: the longest name at each place, by the token that it
/// begins at, and which words are words of the language and no names.
final class Hits {

  private final @Nullable Hit[] startingAt;

  private final BitSet common;

  private Hits(@Nullable Hit[] startingAt, BitSet common) {
    this.startingAt = startingAt;
    this.common = common;
  }

  static Hits find(Document document, Names names) {
    @Nullable Hit[] found = new Hit[document.tokens().size()];
    BitSet common = new BitSet(found.length);
    for (Token token : document.tokens()) {
      common.set(token.index(), token.isWord() && names.isCommon(token.key()));
    }
    for (Sentence sentence : document.sentences()) {
      int end = sentence.tokens().end();
      int at = sentence.tokens().start();
      while (at < end) {
        Optional<Gazetteer.Match<NameEntry>> match = names.longest(document, at, end, common::get);
        if (match.isPresent() && !isClock(document, at)) {
          TokenRange range = match.get().range();
          found[at] = new Hit(range, match.get().entries());
          at = range.end();
        } else {
          at++;
        }
      }
    }
    return new Hits(found, common);
  }

  /// `05:25 PM` is no prime minister.
  private static boolean isClock(Document document, int at) {
    return at > 0
        && document.token(at).kind() == Token.Kind.FOREIGN
        && document.token(at - 1).kind() == Token.Kind.NUMBER;
  }

  /// Whether a token is a word of the language and no name.
  boolean isCommon(int token) {
    return common.get(token);
  }

  /// The name that begins at a token.
  Optional<Hit> at(int token) {
    return token < startingAt.length ? Optional.ofNullable(startingAt[token]) : Optional.empty();
  }

  <E extends NameEntry> Optional<E> at(int token, Class<E> type) {
    return at(token).flatMap(hit -> hit.as(type));
  }
}
