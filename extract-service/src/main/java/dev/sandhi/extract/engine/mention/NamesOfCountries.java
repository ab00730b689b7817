package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.List;
import java.util.Optional;

/// Reads a name right behind a country: `माली के असिमी गोइता`, `जॉर्डन के किंग अब्दुल्ला द्वितीय`.
final class NamesOfCountries {

  private static final char FEMININE_ENDING = '\u0940';

  private final Document document;
  private final Hits hits;
  private final SureNames sureNames;
  private final UnlistedNames unlisted;
  private final Grammar grammar;
  private final Titles titles;

  NamesOfCountries(
      Document document,
      Hits hits,
      SureNames sureNames,
      UnlistedNames unlisted,
      Grammar grammar,
      Titles titles) {
    this.document = document;
    this.hits = hits;
    this.sureNames = sureNames;
    this.unlisted = unlisted;
    this.grammar = grammar;
    this.titles = titles;
  }

  /// `माली के असिमी गोइता`: a name right behind a country.
  Optional<Mention> at(int start, int at, int end, List<Affiliation> of) {
    if (of.size() > 1 || at >= end || !titles.isGenitive(at - 1, end)) {
      return Optional.empty();
    }
    int first = sureNames.pastHonorifics(at, end);
    Affiliation country = of.getFirst();
    Optional<PersonMention> titled = hits.at(first).flatMap(hit -> sureNames.withTitle(hit, end));
    if (titled.isPresent()) {
      return titled.map(named -> ofCountry(named, country));
    }
    Optional<KnownPerson> known = hits.at(first, KnownPerson.class);
    if (known.filter(person -> !person.country().equals(country.code())).isPresent()) {
      return Optional.empty();
    }
    return sureNames
        .at(first, end)
        .filter(
            name -> known.isPresent() || (!isFeminine(at - 1) && actsOrIsListed(name.end(), end)))
        .or(() -> unlisted.likely(first, end))
        .map(name ->
            new PersonMention(
                new TokenRange(start, name.end()),
                name,
                null,
                country,
                known.orElse(null),
                false,
                "<country> <name>"));
  }

  private static PersonMention ofCountry(PersonMention named, Affiliation country) {
    return new PersonMention(
        country.words().to(named.range()),
        named.name(),
        named.title(),
        country,
        named.known(),
        false,
        "<country> <title of a listed name>");
  }

  /// Companies are feminine: `अमेरिका की वॉल्ट डिज्नी`.
  private boolean isFeminine(int genitive) {
    return document.token(genitive).text().indexOf(FEMININE_ENDING) > 0;
  }

  /// Whether what stands before is somebody: no place (में, पर), nor the first words of a longer
  /// phrase.
  private boolean actsOrIsListed(int at, int end) {
    if (at >= end) {
      return true;
    }
    Optional<Gazetteer.Match<CaseMarker>> marker = grammar.markers().longest(document, at, end);
    if (marker.isPresent()) {
      CaseMarker read = marker.get().entries().getFirst();
      return read != CaseMarker.LOCATIVE && read != CaseMarker.TOPIC;
    }
    Token token = document.token(at);
    return !token.isWord()
        || grammar.isCoordinator(token.key())
        || (at + 1 < end && !grammar.inflections(document.token(at + 1).key()).isEmpty());
  }
}
