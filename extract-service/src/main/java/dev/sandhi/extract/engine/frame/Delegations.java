package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.Optional;

/// Those who act for a country that is named before them: `अफगान सरकार`, `भारत के अधिकारी`, `नेपाल
/// विद्युत प्राधिकरण`.
final class Delegations {

  /// How many words may stand before the noun of an institution: `बांग्लादेश विद्युत विकास बोर्ड`.
  private static final int NAME = 3;

  private final Grammar grammar;
  private final Gazetteer<Boolean> nouns = Gazetteer.of("lexicon/delegations.tsv", "word");
  private final Gazetteer<Boolean> descriptions = new Gazetteer<>();
  private final Gazetteer<Boolean> institutions = Gazetteer.of("lexicon/institutions.tsv", "noun");

  Delegations(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/delegation-words.tsv", "word")) {
      descriptions.add(row.cell(0), true);
    }
    for (Tsv.Row row : Tsv.read("lexicon/portfolios.tsv", "portfolio")) {
      descriptions.add(row.cell(0), true);
    }
  }

  /// The token behind those who stand right behind their country, or that one itself.
  int behind(Document document, int at, int end) {
    return nouns
        .longest(document, at, end)
        .map(match -> match.range().end())
        .orElseGet(() -> behindInstitution(document, at, end));
  }

  /// The token behind those who stand behind the genitive of their country, past what only
  /// describes them: `का एक 12 सदस्यीय उच्चस्तरीय दल`, `के रक्षा अधिकारी`.
  int owned(Document document, int from, int end) {
    int at = from;
    Optional<Gazetteer.Match<Boolean>> word = descriptions.longest(document, at, end);
    while (at < end && (word.isPresent() || document.token(at).kind() == Token.Kind.NUMBER)) {
      at = word.map(match -> match.range().end()).orElse(at + 1);
      word = descriptions.longest(document, at, end);
    }
    return nouns
        .longest(document, at, end)
        .map(match -> match.range().end())
        .orElseGet(() -> behindInstitution(document, from, end));
  }

  /// Past the name of an institution, if it acts: a postposition or another is behind it.
  private int behindInstitution(Document document, int from, int end) {
    for (int at = from; at < Math.min(end, from + NAME + 1); at++) {
      Optional<Gazetteer.Match<Boolean>> noun = institutions.longest(document, at, end);
      if (noun.isPresent()) {
        int behind = noun.get().range().end();
        return behind < end && acts(document, behind, end) ? behind : from;
      }
      if (document.token(at).kind() != Token.Kind.WORD || grammar.isMarkerAt(document, at, end)) {
        return from;
      }
    }
    return from;
  }

  private boolean acts(Document document, int at, int end) {
    Token token = document.token(at);
    return token.is("(")
        || token.is(",")
        || grammar.isCoordinator(token.key())
        || grammar.isMarkerAt(document, at, end);
  }
}
