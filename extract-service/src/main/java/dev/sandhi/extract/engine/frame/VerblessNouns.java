package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.VerbForm;

/// Tells the nouns that need no verb to tell of an event: headlines leave it out.
final class VerblessNouns {

  /// How many words may stand between a verb and the noun that it belongs to: `रखने पर भी सहमति`.
  private static final int MARKER = 2;

  private final Grammar grammar;

  VerblessNouns(Grammar grammar) {
    this.grammar = grammar;
  }

  /// Whether a noun stands without a verb: in a headline, in a part of one, or in a sentence that
  /// has none.
  boolean isVerbless(Document document, TokenRange noun, Clause clause) {
    Sentence sentence = document.sentenceOf(noun.start());
    if (sentence.block().kind() != Block.Kind.HEADING) {
      return clause.verbs().stream().allMatch(verb -> isOfNoun(verb, noun))
          && clause.range().start() == sentence.tokens().start()
          && clause.range().end() >= sentence.tokens().end() - 1
          && clause.range().tokens().noneMatch(at -> isNegation(document.token(at)));
    }
    TokenRange part = part(document, noun, clause);
    return clause.verbs().stream()
            .noneMatch(verb -> part.covers(verb.range()) && !isMereInfinitive(verb))
        && part.tokens().noneMatch(at -> isNegation(document.token(at)));
  }

  /// The part of a headline that a noun stands in.
  private static TokenRange part(Document document, TokenRange noun, Clause clause) {
    int start = noun.start();
    while (start > clause.range().start() && !isPause(document.token(start - 1))) {
      start--;
    }
    int end = noun.end();
    while (end < clause.range().end() && !isPause(document.token(end))) {
      end++;
    }
    return new TokenRange(start, end);
  }

  /// `गोलीबारी रोकने को राजी` has no verb, `मिलने वाले हैं` has.
  private static boolean isMereInfinitive(VerbGroup verb) {
    return verb.form() == VerbForm.INFINITIVE && verb.auxiliaries().isEmpty();
  }

  /// `रिएक्टरों को निगरानी में रखने पर सहमति`: the verb says what the noun is about.
  private static boolean isOfNoun(VerbGroup verb, TokenRange noun) {
    int marker = noun.start() - verb.range().end();
    return isMereInfinitive(verb) && marker > 0 && marker <= MARKER;
  }

  /// `सौदा तय, मिलेंगे 35 अरब डॉलर`: the verb is of the next part.
  boolean isPartOfHeading(Document document, TokenRange noun, Clause clause) {
    return document.sentenceOf(noun.start()).block().kind() == Block.Kind.HEADING
        && isVerbless(document, noun, clause);
  }

  private boolean isNegation(Token token) {
    return grammar.auxiliaries(token.key()).contains(Auxiliary.NEGATION);
  }

  private static boolean isPause(Token token) {
    return token.is(",") || token.is(";") || token.is(":");
  }
}
