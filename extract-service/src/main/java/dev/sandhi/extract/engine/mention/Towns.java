package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.Optional;
import java.util.Set;

/// Finds towns that no list knows, where the text says that they are towns of a country: `हंगरी के
/// पश्चिमी शहर ज्योरवार में`, `स्लोवाकिया के कोसित्से शहर में`, `कांगो गणराज्य के ओयो में`.
final class Towns {

  private static final int LONGEST = 2;

  /// The ending of the oblique plural, `-ों`.
  private static final String PLURAL = "\u094B\u0902";

  /// How many words, such as a compass point, may describe a town.
  private static final int ADJECTIVES = 2;

  private static final Set<String> NOUNS = nouns();
  private static final Romanizer ROMANIZER = new Romanizer();

  private final Document document;
  private final Hits hits;
  private final Grammar grammar;

  Towns(Document document, Hits hits, Grammar grammar) {
    this.document = document;
    this.hits = hits;
    this.grammar = grammar;
  }

  private static Set<String> nouns() {
    Set<String> nouns = FoldKey.set();
    for (Tsv.Row row : Tsv.read("lexicon/town-nouns.tsv", "word")) {
      nouns.add(FoldKey.listed(row.cell(0)));
    }
    return nouns;
  }

  /// A town whose name begins at a token.
  Optional<Mention> at(int start, int end) {
    if (!isUnknown(start) || isUnknown(start - 1)) {
      return Optional.empty();
    }
    int behind = start + 1;
    while (behind < Math.min(end, start + LONGEST) && isUnknown(behind)) {
      behind++;
    }
    TokenRange name = new TokenRange(start, behind);
    return country(name, end).map(code -> town(name, code));
  }

  /// The country that is told before a name, with or without a word for a town.
  private Optional<String> country(TokenRange name, int end) {
    if (isNoun(name.start() - 1) && isMarked(name.end(), end)) {
      return country(name.start() - 2);
    }
    if (name.end() < end && isNoun(name.end())) {
      return country(name.start() - 1);
    }
    return isLocative(name.end(), end) && !isPlural(name.end() - 1)
        ? owner(name.start() - 1)
        : Optional.empty();
  }

  /// `कांगो गणराज्य के ओयो में`: whose it is.
  private Optional<String> owner(int genitive) {
    return isGenitive(genitive) ? countryBefore(genitive) : Optional.empty();
  }

  /// `श्रीलंका की जेलों में`: a common noun.
  private boolean isPlural(int at) {
    return document.token(at).text().endsWith(PLURAL);
  }

  private boolean isLocative(int at, int end) {
    return grammar
        .markerAt(document, at, end)
        .filter(marker -> marker == CaseMarker.LOCATIVE)
        .isPresent();
  }

  private boolean isGenitive(int at) {
    return at > 0 && grammar.markers().word(document.token(at).key()).contains(CaseMarker.GENITIVE);
  }

  private PlaceMention town(TokenRange name, String country) {
    String text = document.textOf(name);
    NameEntry.Locality town =
        new NameEntry.Locality(
            text, ROMANIZER.romanize(text), country, NameEntry.Locality.Kind.CITY);
    return new PlaceMention(name, town, null, Optional.of(country), "<country> <town> <name>");
  }

  /// A word that is neither a name nor a word of the language.
  private boolean isUnknown(int at) {
    if (at < 0 || hits.isCommon(at) || hits.at(at).isPresent() || isNoun(at)) {
      return false;
    }
    Token token = document.token(at);
    return token.isWord()
        && grammar.inflections(token.key()).isEmpty()
        && grammar.markers().word(token.key()).isEmpty();
  }

  private boolean isNoun(int at) {
    return at > 0 && NOUNS.contains(document.token(at).key());
  }

  private boolean isMarked(int at, int end) {
    return at < end && grammar.markers().longest(document, at, end).isPresent();
  }

  /// The country that owns what ends at a token, or that an adjective before it is of.
  private Optional<String> country(int last) {
    for (int at = last; at >= Math.max(0, last - ADJECTIVES - 1); at--) {
      Optional<String> demonym = hits.at(at, NameEntry.Demonym.class).map(NameEntry.Demonym::code);
      if (demonym.isPresent()) {
        return demonym;
      }
      if (isGenitive(at)) {
        return countryBefore(at);
      }
    }
    return Optional.empty();
  }

  private Optional<String> countryBefore(int genitive) {
    for (int at = genitive - 1; at >= Math.max(0, genitive - LONGEST - 1); at--) {
      Optional<Hit> hit = hits.at(at).filter(found -> found.range().end() == genitive);
      if (hit.isPresent()) {
        return hit.get().as(NameEntry.Country.class).map(NameEntry.Country::code);
      }
    }
    return Optional.empty();
  }
}
