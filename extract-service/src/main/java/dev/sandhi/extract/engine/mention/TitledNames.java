package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `<country> के <office> <name>` and what is short of it: an office with no name, a name
/// with an honorific, several countries with one office in the plural, a name behind a country.
final class TitledNames {

  private static final int LONGEST_BRACKET = 8;

  private final Document document;
  private final Hits hits;
  private final NameRuns runs;
  private final Grammar grammar;
  private final Titles titles;
  private final SureNames sureNames;
  private final NamesOfCountries namesOfCountries;

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
    this.grammar = grammar;
    this.titles = new Titles(document, hits, runs, names, grammar, lists);
    this.sureNames = new SureNames(document, hits, runs, names);
    this.namesOfCountries =
        new NamesOfCountries(document, hits, sureNames, unlisted, grammar, titles);
  }

  /// Who stands with affiliation, title or honorific at a token: people, or offices.
  List<Mention> at(int start, int end) {
    List<Affiliation> affiliations = new ArrayList<>();
    int at = titles.affiliations(start, end, affiliations);
    Optional<Titles.Titled> shared = titles.shared(at, end, affiliations.size() > 1);
    if (shared.isPresent()) {
      return sharing(start, end, affiliations, shared.get());
    }
    Optional<Titles.Titled> titled =
        titles
            .at(at, end)
            .or(() -> affiliations.isEmpty() ? Optional.empty() : behind(at, end))
            .or(() -> affiliations.isEmpty() ? Optional.empty() : ofSeveral(at, end));
    if (titled.isPresent()) {
      if (affiliations.isEmpty() && !titled.get().country().isEmpty()) {
        affiliations.add(new Affiliation(titled.get().country(), titled.get().title().words()));
      }
      return withTitle(start, end, affiliations, titled.get());
    }
    return affiliations.isEmpty()
        ? honoured(start, end)
        : namesOfCountries
            .at(start, at, end, affiliations)
            .map(List::<Mention>of)
            .orElse(List.of());
  }

  /// A name of the register that begins with a title: `पोप फ्रांसिस`, `किंग चार्ल्स तृतीय`.
  Optional<Mention> withinName(Hit hit, int end) {
    return sureNames.withTitle(hit, end).map(named -> named);
  }

  /// The words of an institution between country and office belong to the title.
  private Optional<Titles.Titled> behind(int at, int end) {
    return titles
        .institution(at, end)
        .flatMap(office -> titles.at(office, end))
        .map(found -> found.from(at));
  }

  /// `परिवहन, भवन एवं आवास मंत्री`: the portfolios before the last one belong to the title.
  private Optional<Titles.Titled> ofSeveral(int at, int end) {
    return titles
        .portfolios(at, end)
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
    int at = sureNames.pastHonorifics(titled.end(), end);
    if (titled.title().plural()) {
      List<TokenRange> listed = listed(at, end);
      return listed.isEmpty()
          ? List.of(office(start, affiliations, titled))
          : holders(start, affiliations, titled, listed);
    }
    if (affiliations.size() > 1) {
      List<TokenRange> listed = listed(at, end);
      if (listed.size() == affiliations.size()) {
        return holders(start, affiliations, titled, listed);
      }
    }
    Optional<TokenRange> name =
        runs.announced(at, end)
            .or(() -> apposition(at, end).filter(found -> isOf(found, affiliations)))
            .or(() -> runs.announced(sureNames.pastHonorifics(pastBracket(at, end), end), end))
            .map(sureNames::withoutTitle);
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
      case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, PARLIAMENT, ROYAL, BODY_HEAD, REGIONAL, DOMESTIC ->
          false;
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

  /// `सचिव (पश्चिम) तन्मय लाल`, `राज्य मंत्री (स्वतंत्र प्रभार) श्री जितेंद्र सिंह`
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

  /// The holders of one office, by name: `दोनों देशों के विदेश सचिवों एस जयशंकर और शाहिदुल हक`; the
  /// word may be the same for one and for many: `घाना और टोगो के राष्ट्रपति X और Y पहुंचे`.
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
    Optional<TokenRange> name = nameAt(start, end);
    while (name.isPresent()) {
      listed.add(name.get());
      int next = name.get().end();
      name =
          next < end && titles.isListMark(next)
              ? nameAt(sureNames.pastHonorifics(next + 1, end), end)
              : Optional.empty();
    }
    return listed;
  }

  private Optional<TokenRange> nameAt(int at, int end) {
    return sureNames.at(at, end).or(() -> runs.announced(at, end));
  }

  /// `फ्रांस के राष्ट्रपति, इमैनुएल मैक्रों, …`
  private Optional<TokenRange> apposition(int at, int end) {
    if (at >= end || !document.token(at).is(",")) {
      return Optional.empty();
    }
    return sureNames
        .at(at + 1, end)
        .filter(name -> name.end() < end)
        .filter(name ->
            document.token(name.end()).is(",") || grammar.isMarkerAt(document, name.end(), end));
  }

  /// `दौरे पर पहुंचे फिजी के प्रधानमंत्री, शी जिनपिंग से मिलेंगे`: somebody of another country
  /// follows.
  private boolean isOf(TokenRange name, List<Affiliation> affiliations) {
    return affiliations.isEmpty()
        || hits.at(name.start(), KnownPerson.class)
            .filter(
                known -> affiliations.stream().noneMatch(of -> of.code().equals(known.country())))
            .isEmpty();
  }

  /// A second name of the same sort: `मिशन प्रमुख पीटर ब्रेउर और मासाहिरो नोज़ाकी ने`.
  private Optional<Mention> beside(int at, int end) {
    if (at + 1 >= end || !grammar.isCoordinator(document.token(at).key())) {
      return Optional.empty();
    }
    return runs.untitled(at + 1, end)
        .filter(name ->
            hits.at(name.start()).isEmpty() && grammar.isMarkerAt(document, name.end(), end))
        .map(name ->
            new PersonMention(name, name, null, null, null, false, "<office> <name> and <name>"));
  }

  private List<Mention> honoured(int start, int end) {
    int at = sureNames.pastHonorifics(start, end);
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
