package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.mention.learned.LearnedName;
import dev.sandhi.extract.engine.mention.learned.NameTag;
import dev.sandhi.extract.engine.mention.learned.NameTagger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Names of people that no list holds: a trained tagger proposes them, and the lists have a veto.
///
/// What a title announces need not be likely; what nothing announces must be, and must act: words
/// borrowed from English, such as `ब्लू इकॉनमी`, look like names, but do nothing.
final class UnlistedNames {

  private static final int FEWEST_WORDS = 2;

  private final Document document;
  private final Hits hits;
  private final NameTagger tagger;
  private final BitSet tagged = new BitSet();
  private final Map<Integer, LearnedName> byStart = new HashMap<>();

  UnlistedNames(Document document, Hits hits, NameTagger tagger) {
    this.document = document;
    this.hits = hits;
    this.tagger = tagger;
  }

  /// The name that begins at a token, where something announces one.
  Optional<TokenRange> announced(int token, int end) {
    return from(token, end, Float.NEGATIVE_INFINITY);
  }

  /// The same, if each of its words rather belongs to a name than not.
  Optional<TokenRange> likely(int token, int end) {
    return from(token, end, 0);
  }

  /// The same, if it is made of just these words. Whether they may be one is asked first: to look
  /// at the lists is less work than to tag the sentence.
  Optional<TokenRange> filling(TokenRange words) {
    return isFree(words)
        ? likely(words.start(), words.end()).filter(name -> name.equals(words))
        : Optional.empty();
  }

  private Optional<TokenRange> from(int token, int end, float margin) {
    if (!mayBegin(token, end)) {
      return Optional.empty();
    }
    tag(document.sentenceOf(token));
    return Optional.ofNullable(byStart.get(token))
        .filter(name -> name.margin() >= margin)
        .map(LearnedName::range)
        .filter(name -> name.end() <= end);
  }

  private boolean mayBegin(int token, int end) {
    return token + 1 < end
        && document.token(token).isWord()
        && mayHold(token)
        && mayHold(token + 1)
        && !(isOfLanguage(token) && isOfLanguage(token + 1));
  }

  /// Whether a token is a word of the language; of two in a row no name is made.
  private boolean isOfLanguage(int token) {
    return hits.isCommon(token) || hits.isGrammatical(token);
  }

  /// Whether a token may be part of such a name.
  private boolean mayHold(int token) {
    return !isOther(token)
        && switch (document.token(token).kind()) {
          case WORD, MARK -> true;
          case NUMBER, FOREIGN -> false;
        };
  }

  /// Tags a sentence when it is first asked for: most are not.
  private void tag(Sentence sentence) {
    if (!tagged.get(sentence.index())) {
      tagged.set(sentence.index());
      for (LearnedName name : tagger.tag(document, sentence, hits.sorts())) {
        if (name.kind() == NameTag.Kind.PERSON && isFree(name.range())) {
          byStart.put(name.range().start(), name);
        }
      }
    }
  }

  private boolean isOther(int token) {
    return hits.at(token).filter(hit -> hit.as(NameEntry.KnownPerson.class).isEmpty()).isPresent();
  }

  private boolean isFree(TokenRange name) {
    int words = 0;
    for (int at = name.start(); at < name.end(); at++) {
      if (!mayHold(at)) {
        return false;
      }
      words += document.token(at).isWord() ? 1 : 0;
    }
    return words >= FEWEST_WORDS;
  }
}
