package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `<country> के <office> <name>` and what is short of it: an office with no name, a name
/// with an honorific, several countries with one office in the plural.
final class TitledNames {

  /// Words of an institution between a country and an office: `ईरान की सर्वोच्च सुरक्षा परिषद के`.
  private static final int LONGEST_INSTITUTION = 7;

  private final Document document;
  private final Hits hits;
  private final NameRuns runs;
  private final Grammar grammar;
  private final MentionLists lists;

  TitledNames(Document document, Hits hits, NameRuns runs, Grammar grammar, MentionLists lists) {
    this.document = document;
    this.hits = hits;
    this.runs = runs;
    this.grammar = grammar;
    this.lists = lists;
  }

  /// Who stands with affiliation, title or honorific at a token: a person, or an office.
  Optional<Mention> at(int start, int end) {
    List<Affiliation> affiliations = new ArrayList<>(1);
    int at = affiliations(start, end, affiliations);
    Optional<Titled> titled = title(at, end);
    if (titled.isEmpty() && at > start) {
      Optional<Integer> behind = institution(at, end);
      if (behind.isPresent()) {
        titled = title(behind.get(), end).map(found -> found.from(institutionStart(start, end)));
      }
    }
    if (titled.isPresent()) {
      return Optional.of(withTitle(start, end, affiliations, titled.get()));
    }
    return affiliations.isEmpty() ? honoured(start, end) : Optional.empty();
  }

  private Mention withTitle(int start, int end, List<Affiliation> affiliations, Titled titled) {
    int at = honorifics(titled.end, end);
    Optional<TokenRange> name = titled.plural ? Optional.empty() : runs.from(at, end);
    if (name.isPresent()) {
      return new PersonMention(
          new TokenRange(start, name.get().end()),
          name.get(),
          titled.counterpart ? null : titled.title,
          affiliations.isEmpty() ? null : affiliations.getLast(),
          hits.at(at, NameEntry.KnownPerson.class).orElse(null),
          titled.counterpart,
          affiliations.isEmpty() ? "<office> <name>" : "<country> <office> <name>");
    }
    return new OfficeMention(
        new TokenRange(start, titled.end),
        titled.title,
        titled.plural,
        List.copyOf(affiliations),
        titled.counterpart,
        affiliations.isEmpty() ? "<office>" : "<country> <office>");
  }

  /// A title as it was read: where it ends, and whether `समकक्ष` stands for it.
  private record Titled(Title title, int end, boolean plural, boolean counterpart) {
    Titled from(int start) {
      return new Titled(
          new Title(new TokenRange(start, end), title.singular(), title.level()),
          end,
          plural,
          counterpart);
    }
  }

  /// Reads `भारत और जापान के`, `अमेरिकी`, `आसियान`; answers where the office may begin.
  private int affiliations(int start, int end, List<Affiliation> into) {
    int at = start;
    while (true) {
      Optional<Hit> hit = hits.at(at);
      Optional<String> code = hit.flatMap(Hit::affiliation);
      if (code.isEmpty()) {
        break;
      }
      into.add(new Affiliation(code.get(), hit.get().range()));
      at = hit.get().range().end();
      if (isGenitive(at, end)) {
        return at + 1;
      }
      if (at < end && isListMark(at) && hits.at(at + 1).flatMap(Hit::affiliation).isPresent()) {
        at++;
      } else {
        break;
      }
    }
    return into.size() > 1 ? discard(start, into) : at;
  }

  /// Countries in a row with no genitive behind them belong to no office.
  private static int discard(int start, List<Affiliation> into) {
    into.clear();
    return start;
  }

  private boolean isListMark(int at) {
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
  private Optional<Titled> title(int start, int end) {
    int at = start;
    int words = start;
    while (at < end && hits.at(at, Office.class).isEmpty()) {
      Boolean part = lists.officePrefix(document.token(at).key());
      if (lists.isCounterpart(document.token(at).key())) {
        return Optional.of(counterpart(at));
      }
      if (part == null) {
        return Optional.empty();
      }
      at++;
      words = part ? words : at;
    }
    return at < end ? offices(words, at, end) : Optional.empty();
  }

  private Titled counterpart(int at) {
    Title title =
        new Title(new TokenRange(at, at + 1), document.token(at).text(), Office.Level.OFFICIAL);
    return new Titled(title, at + 1, false, true);
  }

  private Optional<Titled> offices(int words, int first, int end) {
    Hit hit = hits.at(first).orElseThrow();
    Office office = hit.as(Office.class).orElseThrow();
    int at = hit.range().end();
    while (!office.plural()) {
      int next = at < end && isListMark(at) && !document.token(at).is("-") ? at + 1 : at;
      Optional<Office> more = hits.at(next, Office.class).filter(o -> !o.plural());
      if (more.isEmpty() || (next > at && !namesSomebody(next, end))) {
        break;
      }
      at = hits.at(next).orElseThrow().range().end();
    }
    Title title = new Title(new TokenRange(words, at), office.singular(), office.level());
    return Optional.of(new Titled(title, at, office.plural(), false));
  }

  private boolean namesSomebody(int office, int end) {
    return runs.from(hits.at(office).orElseThrow().range().end(), end).isPresent();
  }

  /// Where the office begins behind the words of an institution and their genitive.
  private Optional<Integer> institution(int start, int end) {
    for (int at = start; at < Math.min(end, start + LONGEST_INSTITUTION); at++) {
      if (at > start && isGenitive(at, end)) {
        return hits.at(at + 1, Office.class).isPresent() ? Optional.of(at + 1) : Optional.empty();
      }
      Token token = document.token(at);
      boolean joins = token.isWord() || token.is("-");
      if (!joins || grammar.isCoordinator(token.key()) || isMarker(at, end) || isPerson(at)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isPerson(int at) {
    return hits.at(at, NameEntry.KnownPerson.class).isPresent();
  }

  private boolean isMarker(int at, int end) {
    Optional<Gazetteer.Match<CaseMarker>> match = grammar.markers().longest(document, at, end);
    return match.isPresent();
  }

  private int institutionStart(int start, int end) {
    List<Affiliation> ignored = new ArrayList<>(1);
    return affiliations(start, end, ignored);
  }

  private int honorifics(int start, int end) {
    int at = start;
    while (at < end && hits.at(at, NameEntry.Honorific.class).isPresent()) {
      at = hits.at(at).orElseThrow().range().end();
      if (at < end && document.token(at).is(".")) {
        at++;
      }
    }
    return at;
  }

  private Optional<Mention> honoured(int start, int end) {
    int at = honorifics(start, end);
    if (at == start) {
      return Optional.empty();
    }
    return runs.from(at, end)
        .map(name ->
            new PersonMention(
                new TokenRange(start, name.end()),
                name,
                null,
                null,
                hits.at(name.start(), NameEntry.KnownPerson.class).orElse(null),
                false,
                "<honorific> <name>"));
  }
}
