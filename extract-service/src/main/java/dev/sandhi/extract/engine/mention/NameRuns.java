package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Names;
import java.util.Optional;

/// Finds where a name that no register lists ends.
///
/// Hindi has no capitals. Behind a title a name runs on through words that are neither common words
/// of the language nor listed as something else, through hyphens, and through the dots of initials:
/// `जोशुआ एम.रड`, `कासिम-जोमार्ट टोकाएव`.
final class NameRuns {

  private static final int LONGEST = 6;
  private static final int INITIAL_LETTERS = 3;

  private final Document document;
  private final Hits hits;
  private final Names names;
  private final Grammar grammar;

  NameRuns(Document document, Hits hits, Names names, Grammar grammar) {
    this.document = document;
    this.hits = hits;
    this.names = names;
    this.grammar = grammar;
  }

  /// The name that begins at a token, listed or not.
  Optional<TokenRange> from(int start, int end) {
    int at = start;
    int words = 0;
    int last = start;
    while (at < end && words < LONGEST) {
      Token token = document.token(at);
      if (isNameWord(at, words)) {
        Optional<Hit> known =
            hits.at(at).filter(h -> h.as(NameEntry.KnownPerson.class).isPresent());
        at = known.map(hit -> hit.range().end()).orElse(at + 1);
        last = at;
        words++;
        if (known
            .flatMap(hit -> hit.as(NameEntry.KnownPerson.class))
            .filter(p -> p.full())
            .isPresent()) {
          break;
        }
      } else if (words > 0 && isJoint(token, at, end)) {
        at++;
      } else {
        break;
      }
    }
    return words == 0 ? Optional.empty() : Optional.of(new TokenRange(start, last));
  }

  boolean isNameWord(int at, int words) {
    Token token = document.token(at);
    if (token.kind() == Token.Kind.FOREIGN) {
      return Character.isUpperCase(token.text().codePointAt(0)) && token.text().length() > 1;
    }
    if (!token.isWord()) {
      return false;
    }
    Optional<Hit> hit = hits.at(at);
    if (hit.isPresent()) {
      return hit.get().as(NameEntry.KnownPerson.class).isPresent()
          || (words > 0 && isPlaceWithinName(hit.get()));
    }
    return !isFunctionWord(token.key()) && !names.isCommon(token.key());
  }

  /// A town that is also a surname, as the last word of a name.
  private boolean isPlaceWithinName(Hit hit) {
    return hit.entries().stream()
            .allMatch(entry ->
                entry instanceof NameEntry.Locality place
                    && place.kind() == NameEntry.Locality.Kind.CITY)
        && hit.range().length() == 1
        && grammar.markers().longest(document, hit.range().end(), endOf(hit)).isEmpty();
  }

  private int endOf(Hit hit) {
    return document.sentenceOf(hit.range().start()).tokens().end();
  }

  private boolean isFunctionWord(String key) {
    return grammar.isCoordinator(key)
        || grammar.opens(key) != null
        || !grammar.markers().entries(key).isEmpty()
        || !grammar.auxiliaries(key).isEmpty()
        || !grammar.inflections(key).isEmpty();
  }

  /// A hyphen, or the dot of an initial, between two parts of a name. Between two people of the
  /// register a hyphen parts them: `किम-पुतिन बैठक`.
  private boolean isJoint(Token token, int at, int end) {
    if (at + 1 >= end || !isNameWord(at + 1, 1)) {
      return false;
    }
    boolean people = hits.at(at + 1, NameEntry.KnownPerson.class).isPresent();
    return (token.is("-") && !people)
        || (token.is(".") && document.token(at - 1).text().length() <= INITIAL_LETTERS);
  }
}
