package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.Demonym;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.Title;
import dev.sandhi.extract.engine.mention.MentionLists.NamePart;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads titles, and whom they are held for: `भारत और जापान के`, `कार्यवाहक उप प्रधानमंत्री`.
final class Titles {

  /// No list of countries before an office is longer.
  private static final int MOST_COUNTRIES = 30;

  /// Words of an institution between a country and an office: `ईरान की सर्वोच्च सुरक्षा परिषद के`.
  private static final int LONGEST_INSTITUTION = 7;

  private static final Set<Office.Level> MINISTERS =
      EnumSet.of(Office.Level.MINISTER, Office.Level.DEPUTY_MINISTER);

  private final Document document;
  private final Hits hits;
  private final NameRuns runs;
  private final Names names;
  private final Grammar grammar;
  private final MentionLists lists;

  Titles(
      Document document,
      Hits hits,
      NameRuns runs,
      Names names,
      Grammar grammar,
      MentionLists lists) {
    this.document = document;
    this.hits = hits;
    this.runs = runs;
    this.names = names;
    this.grammar = grammar;
    this.lists = lists;
  }

  /// A title as it was read: where it ends, and whether `समकक्ष` stands for it.
  ///
  /// @param country for whom the title speaks of itself; empty for most
  record Titled(Title title, int end, boolean counterpart, String country) {
    Titled from(int start) {
      TokenRange words = new TokenRange(start, end);
      return new Titled(
          new Title(words, title.singular(), title.level(), title.plural()),
          end,
          counterpart,
          country);
    }
  }

  /// Reads `भारत और जापान के`, `अमेरिकी`, `आसियान`; answers where the office may begin.
  int affiliations(int start, int end, List<Affiliation> into) {
    int at = start;
    while (into.size() < MOST_COUNTRIES) {
      Optional<Hit> hit = hits.at(at);
      Optional<String> code = hit.flatMap(Hit::affiliation);
      if (code.isEmpty()) {
        break;
      }
      into.add(new Affiliation(code.get(), hit.get().range()));
      at = hit.get().range().end();
      int hyphen = at < end && document.token(at).is("-") ? 1 : 0;
      if (isGenitive(at + hyphen, end)) {
        return at + hyphen + 1;
      }
      if (!goesOn(at, end)) {
        break;
      }
      at++;
    }
    return into.size() > 1 && !areAdjectives(into) ? discard(start, into) : at;
  }

  /// Whether another country of a list follows.
  private boolean goesOn(int at, int end) {
    return at < end && isListMark(at) && hits.at(at + 1).flatMap(Hit::affiliation).isPresent();
  }

  /// `भारतीय और चीनी विदेश मंत्रियों`
  private boolean areAdjectives(List<Affiliation> countries) {
    return countries.stream()
        .allMatch(country -> hits.at(country.words().start(), Demonym.class).isPresent());
  }

  /// Countries in a row with no genitive behind them belong to no office.
  private static int discard(int start, List<Affiliation> into) {
    into.clear();
    return start;
  }

  boolean isListMark(int at) {
    Token token = document.token(at);
    return grammar.isCoordinator(token.key()) || token.is(",") || token.is("-");
  }

  boolean isGenitive(int at, int end) {
    return grammar
        .markers()
        .longest(document, at, end)
        .filter(match -> match.range().length() == 1)
        .filter(match -> match.entries().contains(CaseMarker.GENITIVE))
        .isPresent();
  }

  /// Reads adjectives and offices: `उप प्रधानमंत्री और विदेश मंत्री`, `कार्यवाहक प्रधानमंत्री`.
  Optional<Titled> at(int start, int end) {
    int at = pastPossessive(start, end);
    int words = at;
    while (at < end && hits.at(at, Office.class).isEmpty()) {
      Boolean part = lists.officePrefix(document.token(at).key());
      Boolean counterparts = lists.counterpart(document.token(at).key());
      if (counterparts != null) {
        return Optional.of(counterpart(at, counterparts));
      }
      if (part == null || lists.isAdverb(document, at)) {
        return Optional.empty();
      }
      at++;
      words = part ? words : at;
    }
    return at < end
        ? Optional.of(offices(words, at, end)).filter(found -> !isCompound(found.end(), end))
        : Optional.empty();
  }

  /// `जापान की उनकी समकक्ष`: whose counterpart somebody is says nothing of the office.
  private int pastPossessive(int at, int end) {
    boolean possessed =
        at + 1 < end
            && lists.isPossessive(document.token(at).key())
            && lists.counterpart(document.token(at + 1).key()) != null;
    return possessed ? at + 1 : at;
  }

  /// `राष्ट्रपति चुनाव`, `मंत्री-स्तरीय`
  private boolean isCompound(int at, int end) {
    int next = at < end && document.token(at).is("-") ? at + 1 : at;
    return next < end && lists.isTitleCompound(document.token(next).key());
  }

  private Titled counterpart(int at, boolean plural) {
    Title title =
        new Title(
            new TokenRange(at, at + 1), document.token(at).text(), Office.Level.OFFICIAL, plural);
    return new Titled(title, at + 1, true, "");
  }

  /// The first of two offices that share their noun: `विदेश` of `विदेश एवं रक्षा मंत्रियों`.
  Optional<Titled> shared(int at, int end, boolean several) {
    Optional<Office> last = office(at + 2, end);
    if (last.isEmpty()
        || !names.isPortfolio(document.token(at).key())
        || !isListMark(at + 1)
        || document.token(at + 1).is("-")) {
      return Optional.empty();
    }
    return last.filter(office -> office.plural() || several)
        .filter(_ -> names.isPortfolio(document.token(at + 2).key()))
        .map(office -> {
          TokenRange words = new TokenRange(at, at + 1);
          String noun = office.singular().substring(office.singular().lastIndexOf(' '));
          String singular = document.textOf(words) + noun;
          return new Titled(new Title(words, singular, office.level(), true), at + 1, false, "");
        });
  }

  private Titled offices(int words, int first, int end) {
    Hit hit = hits.at(first).orElseThrow();
    Office office = hit.as(Office.class).orElseThrow();
    int at = hit.range().end();
    Optional<Integer> more = office.plural() ? Optional.empty() : furtherOffice(office, at, end);
    while (more.isPresent()) {
      at = hits.at(more.get()).orElseThrow().range().end();
      more = furtherOffice(office, at, end);
    }
    Optional<Office> served = isGenitive(at, end) ? office(at + 1, end) : Optional.empty();
    if (served.isPresent()) {
      Titled last = offices(words, at + 1, end);
      return last.from(words);
    }
    Title title =
        new Title(new TokenRange(words, at), office.singular(), office.level(), office.plural());
    return new Titled(title, at, false, office.country());
  }

  /// Where the next office of the same person begins: `प्रधानमंत्री एवं विदेश मंत्री`.
  private Optional<Integer> furtherOffice(Office before, int at, int end) {
    boolean parted = at < end && isListMark(at) && !document.token(at).is("-");
    int next = parted ? at + 1 : at;
    return office(next, end)
        .filter(more -> !more.plural())
        .filter(more ->
            parted ? namesSomebody(next, end) : !isName(next, before) && !isOfAnother(before, more))
        .map(_ -> next);
  }

  /// `राजदूत मुख्यमंत्री X से मिले`: the head of a state or of a part of it is no envoy, minister
  /// or leader of something else; but `जनरल राष्ट्रपति`.
  private static boolean isOfAnother(Office before, Office more) {
    boolean heads =
        switch (more.level()) {
          case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, REGIONAL -> true;
          default -> false;
        };
    return heads
        && switch (before.level()) {
          case ENVOY, MINISTER, DEPUTY_MINISTER, OFFICIAL, ANYBODY -> true;
          default -> false;
        };
  }

  /// `रक्षा मंत्री अमीर नासिरजादेह`: behind the office of somebody who does not reign, what kings
  /// are called may be a first name.
  private boolean isName(int at, Office before) {
    return before.level() != Office.Level.ROYAL
        && lists.isNameWord(document.token(at).key(), NamePart.FIRST);
  }

  private Optional<Office> office(int at, int end) {
    return at < end ? hits.at(at, Office.class) : Optional.empty();
  }

  private boolean namesSomebody(int office, int end) {
    return runs.announced(hits.at(office).orElseThrow().range().end(), end).isPresent();
  }

  /// Where the office begins behind the words of an institution and their genitive, or behind a
  /// portfolio that is not listed: `इटली के उद्यम मंत्री एडोल्फो उर्सो`.
  Optional<Integer> institution(int start, int end) {
    for (int at = start; at < Math.min(end, start + LONGEST_INSTITUTION); at++) {
      if (at > start && isMinister(at, end)) {
        return Optional.of(at);
      }
      if (at > start && isGenitive(at, end) && at(at + 1, end).isPresent()) {
        return Optional.of(at + 1);
      }
      if (!isOfInstitution(at, end)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// `मंत्री`, with a name behind it.
  private boolean isMinister(int at, int end) {
    return office(at, end)
        .filter(office -> !office.plural() && MINISTERS.contains(office.level()))
        .filter(_ -> hits.at(at).orElseThrow().range().length() == 1)
        .filter(_ -> namesSomebody(at, end))
        .isPresent();
  }

  /// Where the office begins behind portfolios that commas part: `वन, पर्यावरण और जलवायु मंत्री`.
  Optional<Integer> portfolios(int start, int end) {
    if (start >= end || !names.isPortfolio(document.token(start).key())) {
      return Optional.empty();
    }
    boolean comma = false;
    for (int at = start + 1; at < Math.min(end, start + LONGEST_INSTITUTION); at++) {
      if (comma && office(at, end).isPresent()) {
        return Optional.of(at);
      }
      boolean mark = isListMark(at);
      comma |= mark;
      if (!mark && !isOfInstitution(at, end)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// `ताइवान मामलों के कार्यालय के`, `मुख्यभूमि मामलों की परिषद के`: what an institution is for
  /// belongs to its name.
  private boolean isOfInstitution(int at, int end) {
    if (isConcern(at, end)) {
      return true;
    }
    Token token = document.token(at);
    return (token.isWord() || token.is("-"))
        && !grammar.isCoordinator(token.key())
        && grammar.markers().longest(document, at, end).isEmpty()
        && hits.at(at, KnownPerson.class).isEmpty()
        && hits.at(at).flatMap(Hit::affiliation).isEmpty();
  }

  private boolean isConcern(int at, int end) {
    return at + 1 < end && lists.isConcern(document.token(at + 1).key())
        || isGenitive(at, end) && lists.isConcern(document.token(at - 1).key());
  }
}
