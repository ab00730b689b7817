package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.lexicon.WordSorts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the lists say of a document: the longest name at each place, by the token that it begins
/// at, and the sorts of each word, which are looked up once.
final class Hits {

  private final Document document;
  private final int[] sorts;
  private final @Nullable Hit[] startingAt;

  private Hits(Document document, int[] sorts) {
    this.document = document;
    this.sorts = sorts;
    this.startingAt = new Hit[sorts.length];
  }

  static Hits find(Document document, Names names, WordSorts sorts, MentionLists lists) {
    Hits hits = new Hits(document, sorts.in(document));
    hits.find(names, lists);
    return hits;
  }

  private void find(Names names, MentionLists lists) {
    for (Sentence sentence : document.sentences()) {
      int end = sentence.tokens().end();
      int at = sentence.tokens().start();
      while (at < end) {
        Optional<Gazetteer.Match<NameEntry>> match =
            names.longest(document, at, end, this::isCommon);
        if (match.isPresent() && !isClock(document, at) && !lists.isAdverb(document, at)) {
          TokenRange range = match.get().range();
          startingAt[at] = new Hit(range, match.get().entries());
          at = range.end();
        } else {
          at++;
        }
      }
    }
  }

  /// The sorts of each word of the document.
  int[] sorts() {
    return sorts;
  }

  /// `05:25 PM` is no prime minister.
  private static boolean isClock(Document document, int at) {
    return at > 0
        && document.token(at).kind() == Token.Kind.FOREIGN
        && document.token(at - 1).kind() == Token.Kind.NUMBER;
  }

  /// Whether a token is a word of the language and no name.
  boolean isCommon(int token) {
    return WordSorts.isCommon(sorts[token]) && document.token(token).isWord();
  }

  /// Whether a token is a word that only serves others, or a form of a verb.
  boolean isGrammatical(int token) {
    return WordSorts.isGrammatical(sorts[token]);
  }

  /// The name that begins at a token.
  Optional<Hit> at(int token) {
    return token < startingAt.length ? Optional.ofNullable(startingAt[token]) : Optional.empty();
  }

  <E extends NameEntry> Optional<E> at(int token, Class<E> type) {
    return at(token).flatMap(hit -> hit.as(type));
  }
}
