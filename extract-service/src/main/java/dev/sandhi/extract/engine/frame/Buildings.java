package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a city with a building of it that no list names as one phrase, which has the marker of the
/// building: `हनोई हवाई अड्डे पर उतरे`, `इस्तांबुल के समन्वय केंद्र जाएंगे`.
final class Buildings {

  /// How many words may name a building before the noun for its sort.
  private static final int NAME = 2;

  private final Grammar grammar;
  private final Gazetteer<Boolean> sorts = Gazetteer.of("lexicon/venue-nouns.tsv", "noun");

  Buildings(Grammar grammar) {
    this.grammar = grammar;
  }

  List<MarkedPhrase> joined(ClauseView view) {
    int end = view.sentence().tokens().end();
    List<MarkedPhrase> joined = new ArrayList<>(view.phrases().size());
    for (MarkedPhrase phrase : view.phrases()) {
      Optional<TokenRange> noun = noun(view.document(), phrase, end);
      joined.add(
          noun.isPresent() ? withBuilding(view.document(), phrase, noun.get().end(), end) : phrase);
    }
    return joined.stream().filter(phrase -> !isWithinLonger(phrase, joined)).toList();
  }

  private static boolean isWithinLonger(MarkedPhrase phrase, List<MarkedPhrase> phrases) {
    for (MarkedPhrase other : phrases) {
      if (isLonger(other, phrase.range())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLonger(MarkedPhrase phrase, TokenRange range) {
    return phrase.range().covers(range) && phrase.range().length() > range.length();
  }

  private MarkedPhrase withBuilding(Document document, MarkedPhrase city, int behind, int end) {
    Optional<Gazetteer.Match<CaseMarker>> marker = grammar.markers().longest(document, behind, end);
    return new MarkedPhrase(
        new TokenRange(city.range().start(), behind),
        city.mentions(),
        marker.map(match -> match.entries().getFirst()).orElse(CaseMarker.NOMINATIVE),
        false,
        marker.map(match -> match.range().end()).orElse(behind));
  }

  /// The noun for a building that stands behind a city.
  private Optional<TokenRange> noun(Document document, MarkedPhrase city, int end) {
    boolean owner = city.marker() == CaseMarker.GENITIVE;
    if (!(city.mentions().getLast() instanceof PlaceMention)
        || !owner && city.marker() != CaseMarker.NOMINATIVE) {
      return Optional.empty();
    }
    int first = city.end();
    for (int at = first; at <= first + NAME && at < end; at++) {
      Optional<TokenRange> noun = sorts.longest(document, at, end).map(Gazetteer.Match::range);
      if (noun.isPresent()) {
        return noun;
      }
      if (!owner || !document.token(at).isWord() || grammar.isMarkerAt(document, at, end)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
