package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.Honorific;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `<country> के <office> <name>` and what is short of it: an office with no name, a name
/// with an honorific, several countries with one office in the plural, a name behind a country.
final class TitledNames {

  private static final int LONGEST_BRACKET = 4;

  private static final char FEMININE_ENDING = '\u0940';

  private final Document document;
  private final Hits hits;
  private final NameRuns runs;
  private final UnlistedNames unlisted;
  private final Names names;
  private final Grammar grammar;
  private final Titles titles;

  TitledNames(
      Document document,
      Hits hits,
      NameRuns runs,
      UnlistedNames unlisted,
      Names names,
      Grammar grammar,
      MentionLists lists) {
    this.document = document;
    this.hits = hits;
    this.runs = runs;
    this.unlisted = unlisted;
    this.names = names;
    this.grammar = grammar;
    this.titles = new Titles(document, hits, runs, names, grammar, lists);
  }

  /// Who stands with affiliation, title or honorific at a token: people, or offices.
  List<Mention> at(int start, int end) {
    List<Affiliation> affiliations = new ArrayList<>(1);
    int at = titles.affiliations(start, end, affiliations);
    Optional<Titles.Titled> shared = titles.shared(at, end, affiliations.size() > 1);
    if (shared.isPresent()) {
      return sharing(start, end, affiliations, shared.get());
    }
    Optional<Titles.Titled> titled =
        titles.at(at, end).or(() -> affiliations.isEmpty() ? Optional.empty() : behind(at, end));
    if (titled.isPresent()) {
      if (affiliations.isEmpty() && !titled.get().country().isEmpty()) {
        affiliations.add(new Affiliation(titled.get().country(), titled.get().title().words()));
      }
      return withTitle(start, end, affiliations, titled.get());
    }
    return affiliations.isEmpty()
        ? honoured(start, end)
        : ofCountry(start, at, end, affiliations).map(List::<Mention>of).orElse(List.of());
  }

  /// A name of the register that begins with a title: `पोप फ्रांसिस`, `किंग चार्ल्स तृतीय`.
  Optional<Mention> withinName(Hit hit, int end) {
    return titleOf(hit).map(title -> afterTitle(hit, title, end));
  }

  private Optional<Hit> titleOf(Hit hit) {
    int start = hit.range().start();
    for (int at = hit.range().end() - 1; at > start; at--) {
      Optional<Hit> title =
          names
              .gazetteer()
              .longest(document, start, at)
              .map(match -> new Hit(match.range(), match.entries()))
              .filter(found -> found.as(Office.class).isPresent());
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  private PersonMention afterTitle(Hit hit, Hit title, int end) {
    Office office = title.as(Office.class).orElseThrow();
    TokenRange rest = new TokenRange(title.range().end(), hit.range().end());
    TokenRange name = runs.from(rest.start(), end).orElse(rest);
    return new PersonMention(
        new TokenRange(hit.range().start(), Math.max(rest.end(), name.end())),
        name,
        new Title(title.range(), office.singular(), office.level(), false),
        null,
        hit.as(KnownPerson.class).orElse(null),
        false,
        "<title of a listed name>");
  }

  /// The words of an institution between country and office belong to the title.
  private Optional<Titles.Titled> behind(int at, int end) {
    return titles
        .institution(at, end)
        .flatMap(office -> titles.at(office, end))
        .map(found -> found.from(at));
  }

  /// `विदेश एवं रक्षा मंत्रियों`: two offices that share their noun.
  private List<Mention> sharing(
      int start, int end, List<Affiliation> affiliations, Titles.Titled first) {
    Titles.Titled second = titles.at(first.end() + 1, end).orElseThrow();
    List<Affiliation> of = List.copyOf(affiliations);
    return List.of(
        new OfficeMention(
            new TokenRange(start, first.end()), first.title(), of, false, "<offices> of one noun"),
        new OfficeMention(
            second.title().words(), second.title(), of, false, "<offices> of one noun"));
  }

  private List<Mention> withTitle(
      int start, int end, List<Affiliation> affiliations, Titles.Titled titled) {
    int at = honorifics(titled.end(), end);
    if (titled.title().plural()) {
      List<TokenRange> listed = listed(at, end);
      return listed.isEmpty()
          ? List.of(office(start, affiliations, titled))
          : holders(start, affiliations, titled, listed);
    }
    Optional<TokenRange> name =
        runs.announced(at, end)
            .or(() -> apposition(at, end))
            .or(() -> runs.announced(pastBracket(at, end), end))
            .map(this::withoutTitle);
    if (name.isEmpty()) {
      return List.of(office(start, affiliations, titled));
    }
    PersonMention person =
        person(
            start,
            name.get(),
            titled,
            affiliations.isEmpty() ? null : affiliations.getLast(),
            affiliations.isEmpty() ? "<office> <name>" : "<country> <office> <name>");
    List<Mention> possessed = possessed(person, end);
    if (!possessed.isEmpty()) {
      return possessed;
    }
    List<Mention> people = new ArrayList<>(List.of(person));
    beside(name.get().end(), end).ifPresent(people::add);
    return people;
  }

  /// `राष्ट्रपति ट्रंप के विशेष दूत स्टीव विटकॉफ`: whoever serves a person serves the country.
  List<Mention> possessed(PersonMention owner, int end) {
    int genitive = owner.range().end();
    Optional<Affiliation> country =
        Optional.ofNullable(owner.affiliation())
            .or(() ->
                Optional.ofNullable(owner.known())
                    .map(known -> new Affiliation(known.country(), owner.range())));
    if (country.isEmpty() || genitive >= end || !titles.isGenitive(genitive, end)) {
      return List.of();
    }
    return titles
        .at(genitive + 1, end)
        .filter(office -> !office.counterpart() && isServant(office.title().level()))
        .map(office -> withTitle(owner.range().start(), end, List.of(country.get()), office))
        .orElse(List.of());
  }

  private static boolean isServant(Office.Level level) {
    return switch (level) {
      case ENVOY, OFFICIAL, SPOKESPERSON, MINISTER, DEPUTY_MINISTER, MILITARY, ANYBODY, KIN -> true;
      case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, PARLIAMENT, ROYAL, BODY_HEAD, DOMESTIC -> false;
    };
  }

  private OfficeMention office(int start, List<Affiliation> affiliations, Titles.Titled titled) {
    return new OfficeMention(
        new TokenRange(start, pastAbbreviation(titled.end())),
        titled.title(),
        List.copyOf(affiliations),
        titled.counterpart(),
        affiliations.isEmpty() ? "<office>" : "<country> <office>");
  }

  /// `सचिव (पश्चिम) तन्मय लाल`
  private int pastBracket(int at, int end) {
    if (at < end && document.token(at).is("(")) {
      for (int close = at + 1; close < Math.min(end, at + LONGEST_BRACKET); close++) {
        if (document.token(close).is(")")) {
          return close + 1;
        }
      }
    }
    return end;
  }

  /// `सर्वोच्च नेता अयातुल्ला अली खामेनेई`: the register has the name with a title.
  private TokenRange withoutTitle(TokenRange name) {
    return hits.at(name.start())
        .flatMap(hit -> titleOf(hit))
        .map(title -> new TokenRange(title.range().end(), name.end()))
        .orElse(name);
  }

  /// `सैन्य अभियान महानिदेशकों (डीजीएमओ)`: the same office once more.
  private int pastAbbreviation(int at) {
    if (at >= document.tokens().size() || !document.token(at).is("(")) {
      return at;
    }
    int close =
        hits.at(at + 1)
            .filter(hit -> hit.as(Office.class).isPresent())
            .map(hit -> hit.range().end())
            .orElse(document.tokens().size());
    return close < document.tokens().size() && document.token(close).is(")") ? close + 1 : at;
  }

  private PersonMention person(
      int start,
      TokenRange name,
      Titles.Titled titled,
      @Nullable Affiliation affiliation,
      String rule) {
    return new PersonMention(
        new TokenRange(start, name.end()),
        name,
        titled.counterpart() ? null : titled.title(),
        affiliation,
        hits.at(name.start(), KnownPerson.class).orElse(null),
        titled.counterpart(),
        rule);
  }

  /// The holders of one office, by name: `दोनों देशों के विदेश सचिवों एस जयशंकर और शाहिदुल हक`.
  private List<Mention> holders(
      int start, List<Affiliation> affiliations, Titles.Titled titled, List<TokenRange> listed) {
    List<Mention> holders = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Affiliation affiliation =
          affiliations.size() == listed.size()
              ? affiliations.get(i)
              : affiliations.size() == 1 ? affiliations.getFirst() : null;
      TokenRange name = listed.get(i);
      holders.add(
          person(i == 0 ? start : name.start(), name, titled, affiliation, "<offices> <names>"));
    }
    return holders;
  }

  /// Names in a row, apart by commas or a coordinator.
  private List<TokenRange> listed(int start, int end) {
    List<TokenRange> listed = new ArrayList<>();
    Optional<TokenRange> name = sureName(start, end);
    while (name.isPresent()) {
      listed.add(name.get());
      int next = name.get().end();
      name =
          next < end && titles.isListMark(next)
              ? sureName(honorifics(next + 1, end), end)
              : Optional.empty();
    }
    return listed;
  }

  /// A name that no title of its own announces.
  private Optional<TokenRange> sureName(int at, int end) {
    return at < end && hits.at(at, KnownPerson.class).isPresent()
        ? runs.from(at, end)
        : runs.untitled(at, end);
  }

  /// `फ्रांस के राष्ट्रपति, इमैनुएल मैक्रों, …`
  private Optional<TokenRange> apposition(int at, int end) {
    if (at >= end || !document.token(at).is(",")) {
      return Optional.empty();
    }
    return sureName(at + 1, end)
        .filter(name -> name.end() < end)
        .filter(name -> document.token(name.end()).is(",") || isMarker(name.end(), end));
  }

  /// A second name of the same sort: `मिशन प्रमुख पीटर ब्रेउर और मासाहिरो नोज़ाकी ने`.
  private Optional<Mention> beside(int at, int end) {
    if (at + 1 >= end || !grammar.isCoordinator(document.token(at).key())) {
      return Optional.empty();
    }
    return runs.untitled(at + 1, end)
        .filter(name -> hits.at(name.start()).isEmpty() && isMarker(name.end(), end))
        .map(name ->
            new PersonMention(name, name, null, null, null, false, "<office> <name> and <name>"));
  }

  private boolean isMarker(int at, int end) {
    return at < end && grammar.markers().longest(document, at, end).isPresent();
  }

  /// `माली के असिमी गोइता`: a name right behind a country.
  private Optional<Mention> ofCountry(int start, int at, int end, List<Affiliation> of) {
    if (of.size() > 1 || at >= end || !titles.isGenitive(at - 1, end)) {
      return Optional.empty();
    }
    int first = honorifics(at, end);
    Affiliation country = of.getFirst();
    Optional<Mention> titledName = hits.at(first).flatMap(hit -> withinName(hit, end));
    if (titledName.isPresent()) {
      return titledName.map(named -> ofCountry((PersonMention) named, country));
    }
    Optional<KnownPerson> known = hits.at(first, KnownPerson.class);
    if (known.filter(person -> !person.country().equals(country.code())).isPresent()) {
      return Optional.empty();
    }
    return sureName(first, end)
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

  private int honorifics(int start, int end) {
    int at = start;
    while (at < end && hits.at(at, Honorific.class).isPresent()) {
      at = hits.at(at).orElseThrow().range().end();
      if (at < end && document.token(at).is(".")) {
        at++;
      }
    }
    return at;
  }

  private List<Mention> honoured(int start, int end) {
    int at = honorifics(start, end);
    if (at == start) {
      return List.of();
    }
    return runs.announced(at, end)
        .map(name ->
            List.<Mention>of(
                new PersonMention(
                    new TokenRange(start, name.end()),
                    name,
                    null,
                    null,
                    hits.at(name.start(), KnownPerson.class).orElse(null),
                    false,
                    "<honorific> <name>")))
        .orElse(List.of());
  }
}
