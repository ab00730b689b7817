package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.Optional;

/// Finds buildings and sites: listed ones, and what ends in the name of a sort of building before a
/// locative: `अल-इत्तिहादिया महल में`, `अमेरिकी इंडो-पैसिफिक कमान मुख्यालय, होनोलूलू में`.
final class Venues {

  private static final int LONGEST = 7;

  private final Document document;
  private final Hits hits;
  private final Names names;
  private final Grammar grammar;

  Venues(Document document, Hits hits, Names names, Grammar grammar) {
    this.document = document;
    this.hits = hits;
    this.names = names;
    this.grammar = grammar;
  }

  /// A venue whose first word stands at a token.
  Optional<Mention> at(int start, int end) {
    if (hits.at(start, NameEntry.Venue.class).isPresent() || !begins(start)) {
      return Optional.empty();
    }
    for (int at = start; at < Math.min(end, start + LONGEST) && isPart(at, end); at++) {
      if (isListedAlone(at)) {
        return Optional.empty();
      }
      Optional<TokenRange> noun =
          names.venueNouns().longest(document, at, end).map(Gazetteer.Match::range);
      if (at > start && noun.filter(found -> isPlaced(found.end(), end)).isPresent()) {
        TokenRange range = new TokenRange(start, noun.get().end());
        return Optional.of(
            new PlaceMention(range, null, range, Optional.empty(), "<name> <venue noun>"));
      }
    }
    return Optional.empty();
  }

  /// `जियांग साउथ ब्लॉक में`: the words before a listed venue of several are somebody's.
  private boolean isListedAlone(int at) {
    return hits.at(at)
        .filter(hit -> hit.range().length() > 1)
        .flatMap(hit -> hit.as(NameEntry.Venue.class))
        .isPresent();
  }

  private boolean isPart(int at, int end) {
    Token token = document.token(at);
    return (token.isWord() || token.is("-"))
        && !isMarker(at, end)
        && !grammar.isCoordinator(token.key());
  }

  /// A venue's name begins with a word that is no common word, or with a demonym.
  private boolean begins(int at) {
    Token token = document.token(at);
    if (!token.isWord() || !token.spaceBefore()) {
      return false;
    }
    boolean named =
        hits.at(at).isPresent()
            ? hits.at(at, NameEntry.Demonym.class).isPresent()
            : !hits.isCommon(at);
    return named && grammar.inflections(token.key()).isEmpty();
  }

  /// A locative follows, at once or behind a comma and the name of a city.
  private boolean isPlaced(int at, int end) {
    if (at >= end) {
      return false;
    }
    boolean city =
        document.token(at).is(",") && hits.at(at + 1, NameEntry.Locality.class).isPresent();
    return city
        || grammar
            .markers()
            .longest(document, at, end)
            .filter(match ->
                match.entries().contains(CaseMarker.LOCATIVE)
                    || match.entries().contains(CaseMarker.TOPIC))
            .isPresent();
  }

  private boolean isMarker(int at, int end) {
    return grammar.markers().longest(document, at, end).isPresent();
  }

  static Optional<String> country(NameEntry.Venue venue) {
    return venue.country().isEmpty() ? Optional.empty() : Optional.of(venue.country());
  }
}
