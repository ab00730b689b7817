package dev.sandhi.extract.engine.lexicon;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry.Body;
import dev.sandhi.extract.engine.lexicon.NameEntry.Country;
import dev.sandhi.extract.engine.lexicon.NameEntry.Demonym;
import dev.sandhi.extract.engine.lexicon.NameEntry.Honorific;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.lexicon.NameEntry.Locality;
import dev.sandhi.extract.engine.lexicon.NameEntry.Mask;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office;
import dev.sandhi.extract.engine.lexicon.NameEntry.Venue;
import dev.sandhi.extract.engine.lexicon.Tsv.Row;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All names of the language pack in one gazetteer, and the words that cannot be part of a name.
public final class Names {

  private final Gazetteer<NameEntry> gazetteer = new Gazetteer<>();
  private final Set<String> commonWords = new HashSet<>();
  private final Gazetteer<Boolean> venueNouns = new Gazetteer<>();
  private final Set<String> portfolios = FoldKey.set();
  private final LoosePeople loosePeople = new LoosePeople();

  private Names() {}

  public static Names load() {
    Names names = new Names();
    names.countries();
    names.places("lexicon/places.tsv");
    names.places("lexicon/places-geonames.tsv");
    names.venues();
    names.bodies();
    names.offices();
    names.people();
    for (Row row : Tsv.read("lexicon/honorifics.tsv", "word")) {
      names.gazetteer.add(row.cell(0), new Honorific(row.cell(0)));
    }
    for (Row row : Tsv.read("lexicon/masks.tsv", "phrase", "why")) {
      names.gazetteer.add(row.cell(0), new Mask(row.cell(0)));
    }
    names.commonWords();
    for (Row row : Tsv.read("lexicon/venue-nouns.tsv", "noun")) {
      names.venueNouns.add(row.cell(0), true);
    }
    return names;
  }

  public Gazetteer<NameEntry> gazetteer() {
    return gazetteer;
  }

  /// The longest name that begins at a token: as it is listed, or else a longer one of a person in
  /// a spelling that is not.
  ///
  /// @param isCommon whether the word at a token is a word of the language and no name
  public Optional<Gazetteer.Match<NameEntry>> longest(
      Document document, int at, int end, IntPredicate isCommon) {
    Optional<Gazetteer.Match<NameEntry>> listed = gazetteer.longest(document, at, end);
    if (!document.token(at).isWord() || isCommon.test(at)) {
      return listed;
    }
    int length = listed.map(match -> match.range().length()).orElse(0);
    return loosePeople
        .longest(document, at, end, isCommon)
        .filter(person -> person.range().length() > length)
        .filter(person -> !holdsBody(document, person.range()))
        .or(() -> listed);
  }

  /// `राजनाथ आसियान के सम्मेलन में`: sounds like a name, but holds that of a body.
  private boolean holdsBody(Document document, TokenRange name) {
    return name.tokens()
        .skip(1)
        .mapToObj(at -> gazetteer.longest(document, at, name.end()))
        .flatMap(Optional::stream)
        .anyMatch(match -> match.entries().stream().anyMatch(NameEntry.Body.class::isInstance));
  }

  /// The words of the language that are no names, by their keys.
  Set<String> allCommon() {
    return commonWords;
  }

  /// Whether a word, by its key, is a word of the language and no name.
  public boolean isCommon(String key) {
    return commonWords.contains(key);
  }

  /// Words for sorts of buildings and sites.
  public Gazetteer<Boolean> venueNouns() {
    return venueNouns;
  }

  /// Whether a word, by its key, names the charge of a minister: `विदेश`, `रक्षा`.
  public boolean isPortfolio(String key) {
    return portfolios.contains(key);
  }

  private void countries() {
    for (Row row : Tsv.read("lexicon/countries.tsv", "code", "latin", "names", "demonyms")) {
      addAll(row.values(2), new Country(row.cell(0), row.cell(1)));
      addAll(row.values(3), new Demonym(row.cell(0)));
    }
    for (Row row : Tsv.read("lexicon/agencies.tsv", "agency", "latin", "country", "aliases")) {
      Country country = new Country(row.cell(2), row.cell(1));
      gazetteer.add(row.cell(0), country);
      addAll(row.values(3), country);
    }
  }

  private void places(String file) {
    for (Row row : Tsv.read(file, "city", "latin", "country", "kind", "aliases")) {
      Locality place =
          new Locality(row.cell(0), row.cell(1), row.cell(2), row.oneOf(Locality.Kind.class, 3));
      gazetteer.add(row.cell(0), place);
      addAll(row.values(4), place);
    }
  }

  private void venues() {
    for (Row row : Tsv.read("lexicon/venues.tsv", "venue", "latin", "country", "city", "aliases")) {
      Venue venue = new Venue(row.cell(0), row.cell(1), row.cell(2), row.cell(3));
      gazetteer.add(row.cell(0), venue);
      addAll(row.values(4), venue);
    }
  }

  private void bodies() {
    for (Row row : Tsv.read("lexicon/bodies.tsv", "code", "latin", "kind", "names", "members")) {
      addAll(
          row.values(3),
          new Body(row.cell(0), row.cell(1), row.oneOf(Body.Kind.class, 2), row.values(4)));
    }
  }

  private void offices() {
    OfficeList.charges().forEach(charge -> portfolios.addAll(Gazetteer.keysOf(charge)));
    for (OfficeList.Listed listed : OfficeList.read()) {
      String office = listed.office();
      gazetteer.add(office, new Office(office, listed.level(), false, listed.country()));
      addAll(listed.plurals(), new Office(office, listed.level(), true, listed.country()));
    }
  }

  private void people() {
    for (Row row :
        Tsv.read("lexicon/people.tsv", "name", "latin", "country", "offices", "years", "aliases")) {
      List<String> surfaces = new ArrayList<>(row.values(5));
      surfaces.addFirst(row.cell(1));
      surfaces.addFirst(row.cell(0));
      person(row, surfaces);
    }
  }

  /// A short form is a surname, and closes a name, if a full form ends in it.
  private void person(Row row, List<String> surfaces) {
    List<List<String>> spellings = surfaces.stream().map(Gazetteer::keysOf).toList();
    Set<String> surnames =
        spellings.stream()
            .filter(words -> words.size() > 1)
            .map(List::getLast)
            .collect(Collectors.toSet());
    Set<Office.Level> held =
        row.values(3).stream().flatMap(this::levels).collect(Collectors.toUnmodifiableSet());
    for (List<String> words : spellings) {
      boolean full = words.size() > 1;
      boolean closes = full || surnames.contains(words.getLast());
      KnownPerson person =
          new KnownPerson(row.cell(0), row.cell(1), row.cell(2), held, full, closes);
      gazetteer.add(words, person);
      loosePeople.add(words, person);
    }
  }

  /// An office with the years behind it: `राजा 2013-`.
  private Stream<Office.Level> levels(String office) {
    int years = office.lastIndexOf(' ');
    return gazetteer.entries(years < 0 ? office : office.substring(0, years)).stream()
        .filter(Office.class::isInstance)
        .map(entry -> ((Office) entry).level());
  }

  private void addAll(List<String> phrases, NameEntry entry) {
    phrases.forEach(phrase -> gazetteer.add(phrase, entry));
  }

  /// Words of the language, and those of the calendar and of numbers.
  private void commonWords() {
    List<Row> rows = new ArrayList<>(Tsv.read("lexicon/common-words.tsv", "word"));
    rows.addAll(Tsv.read("lexicon/common-words-news.tsv", "word"));
    rows.addAll(Tsv.read("lexicon/weekdays.tsv", "surface", "value"));
    rows.addAll(Tsv.read("lexicon/months.tsv", "surface", "value", "alone"));
    rows.addAll(Tsv.read("lexicon/numerals.tsv", "surface", "value"));
    rows.forEach(row -> commonWords.addAll(Gazetteer.keysOf(row.cell(0))));
  }
}
