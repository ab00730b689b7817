package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `विदेश मंत्री कल पेरिस जाएंगे, भारतीय विदेश मंत्रालय ने बताया`: an office of no country that
/// acts in a sentence is of the country whose ministry tells of it there.
final class Sources {

  private final Document document;
  private final MentionLists lists;
  private final Grammar grammar;

  Sources(Document document, MentionLists lists, Grammar grammar) {
    this.document = document;
    this.lists = lists;
    this.grammar = grammar;
  }

  List<Mention> settle(List<Mention> mentions) {
    Map<Integer, Affiliation> tellers = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention instanceof CountryMention country && isTeller(country)) {
        tellers.putIfAbsent(
            sentence(country).index(), new Affiliation(country.code(), country.range()));
      }
    }
    if (tellers.isEmpty()) {
      return mentions;
    }
    List<Mention> settled = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      Affiliation teller = tellers.get(sentence(mention).index());
      settled.add(
          teller != null && mention instanceof OfficeMention office && isAgent(office)
              ? Possessives.withCountry(office, teller)
              : mention);
    }
    return List.copyOf(settled);
  }

  private Sentence sentence(Mention mention) {
    return document.sentenceOf(mention.range().start());
  }

  /// `चीनी विदेश मंत्रालय ने`, `चीन के विदेश मंत्रालय के अनुसार`.
  private boolean isTeller(CountryMention country) {
    int end = sentence(country).tokens().end();
    int at = country.range().end();
    int noun =
        marker(at, end)
            .filter(match -> match.entries().getFirst() == CaseMarker.GENITIVE)
            .map(match -> match.range().end())
            .orElse(at);
    return lists
        .delegations()
        .longest(document, noun, end)
        .flatMap(ministry -> marker(ministry.range().end(), end))
        .map(match -> match.entries().getFirst())
        .filter(marker -> marker == CaseMarker.ERGATIVE || marker == CaseMarker.SOURCE)
        .isPresent();
  }

  private boolean isAgent(OfficeMention office) {
    boolean ofState =
        switch (office.title().level()) {
          case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, MINISTER, DEPUTY_MINISTER -> true;
          default -> false;
        };
    return ofState
        && !office.plural()
        && marker(office.range().end(), sentence(office).tokens().end())
            .map(match -> match.entries().getFirst())
            .map(marker -> marker == CaseMarker.ERGATIVE || marker == CaseMarker.GENITIVE)
            .orElse(true);
  }

  private Optional<Gazetteer.Match<CaseMarker>> marker(int at, int end) {
    return grammar.markers().longest(document, at, end);
  }
}
