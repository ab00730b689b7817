package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Of which country somebody is whom the article calls president or minister of nothing. Of those
/// that have nobody else in that office it is the one that the sentence has named; or the one of
/// the two told of most that was named just before; or the one told of most.
final class Homes {

  /// How many of the countries spoken of most may be meant.
  private static final int LIKELY = 2;

  /// How many sentences before the person a country is named just before.
  private static final int JUST_BEFORE = 2;

  private final Document document;
  private final List<Mention> mentions;
  private final int[] starts;
  private final List<Person> people;
  private final Map<String, Integer> spokenOf = new HashMap<>();

  Homes(Document document, List<Mention> mentions, List<Person> people) {
    this.document = document;
    this.mentions = mentions;
    this.starts = mentions.stream().mapToInt(mention -> mention.range().start()).toArray();
    this.people = people;
    for (Mention mention : mentions) {
      country(mention)
          .filter(NameEntry::isCountry)
          .ifPresent(code -> spokenOf.merge(code, 1, Integer::sum));
    }
  }

  private static Optional<String> country(Mention mention) {
    return switch (mention) {
      case CountryMention country -> Optional.of(country.code());
      case PlaceMention place -> place.country();
      case PersonMention person when person.affiliation() != null ->
          Optional.of(person.affiliation().code());
      case PersonMention person when person.known() != null ->
          Optional.of(person.known().country());
      case OfficeMention office when office.affiliations().size() == 1 ->
          Optional.of(office.affiliations().getFirst().code());
      default -> Optional.empty();
    };
  }

  /// The home of somebody who is named with an office.
  ///
  /// @param name the words of a mention
  Optional<String> of(TokenRange name, Title office) {
    Set<String> taken = taken(office);
    beside(name).ifPresent(taken::add);
    List<String> likely =
        spokenOf.entrySet().stream()
            .filter(entry -> !taken.contains(entry.getKey()))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(LIKELY)
            .map(Map.Entry::getKey)
            .toList();
    return before(name, 0, taken)
        .or(() -> before(name, JUST_BEFORE, taken).filter(likely::contains))
        .or(() -> likely.stream().findFirst());
  }

  /// `मंत्री X और बहरीन के मंत्री Y ने`: the country of whoever is told right behind with one,
  /// which is another.
  private Optional<String> beside(TokenRange name) {
    int next = Arrays.binarySearch(starts, name.start()) + 1;
    return next > 0
            && next < mentions.size()
            && mentions.get(next).range().start() == name.end() + 1
            && mentions.get(next) instanceof PersonMention person
        ? Optional.ofNullable(person.affiliation()).map(Mention.Affiliation::code)
        : Optional.empty();
  }

  /// The country that its sentence has named just before.
  Optional<String> inSentence(TokenRange name, Title office) {
    return before(name, 0, taken(office));
  }

  /// `पटना में राजदूत X मुख्यमंत्री Y से मिले`: whoever holds an office of a part of a country is
  /// of the country of the place named last.
  Optional<String> ofRegion(TokenRange name) {
    for (int i = Arrays.binarySearch(starts, name.start()) - 1; i >= 0; i--) {
      if (mentions.get(i) instanceof PlaceMention place && place.country().isPresent()) {
        return place.country();
      }
    }
    return Optional.empty();
  }

  /// The countries that somebody else holds the office of.
  private Set<String> taken(Title office) {
    Set<String> taken = new HashSet<>();
    for (Person person : people) {
      if (holdsAlike(person, office)) {
        person.country().ifPresent(taken::add);
      }
    }
    return taken;
  }

  private static boolean holdsAlike(Person person, Title office) {
    return person.holds(office.singular())
        || office.level() != Level.MINISTER
            && person.title().filter(title -> title.level() == office.level()).isPresent();
  }

  /// The country or place named last before, in one of the sentences just before.
  private Optional<String> before(TokenRange name, int sentences, Set<String> taken) {
    int first = Math.max(0, document.sentenceOf(name.start()).index() - sentences);
    int start = document.sentences().get(first).tokens().start();
    for (int i = Arrays.binarySearch(starts, name.start()) - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (mention.range().start() < start) {
        break;
      }
      if (mention instanceof CountryMention || mention instanceof PlaceMention) {
        Optional<String> told = country(mention).filter(code -> !taken.contains(code));
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return Optional.empty();
  }
}
