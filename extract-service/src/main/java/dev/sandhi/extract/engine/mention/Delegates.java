package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `सरकार की ओर से रेदवान हुसैन और टीपीएलएफ की ओर से गेताचेव रेदा ने`: whoever stands behind a side
/// acts for it, by whatever name.
final class Delegates {

  private final Document document;
  private final MentionLists lists;
  private final NameRuns runs;
  private final Grammar grammar;

  Delegates(Document document, MentionLists lists, NameRuns runs, Grammar grammar) {
    this.document = document;
    this.lists = lists;
    this.runs = runs;
    this.grammar = grammar;
  }

  /// The mentions with those whom no title announces, each of the side before it.
  List<Mention> settle(List<Mention> mentions) {
    List<Mention> settled = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention side = mentions.get(i);
      settled.add(side);
      Optional<Affiliation> of = affiliation(side);
      int start = of.isPresent() ? behind(side) : -1;
      if (start < 0) {
        continue;
      }
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      if (next instanceof PersonMention person && person.range().start() == start) {
        settled.add(person.affiliation() == null ? person(person, of.get()) : person);
        i++;
      } else {
        int end = document.sentenceOf(start).tokens().end();
        int free = next == null ? end : Math.min(end, next.range().start());
        runs.untitled(start, free).map(name -> person(name, of.get())).ifPresent(settled::add);
      }
    }
    return settled;
  }

  private static Optional<Affiliation> affiliation(Mention mention) {
    return switch (mention) {
      case CountryMention country -> Optional.of(new Affiliation(country.code(), country.range()));
      case BodyMention body -> Optional.of(new Affiliation(body.body().code(), body.range()));
      default -> Optional.empty();
    };
  }

  /// Where `की ओर से` ends behind a side or its government; -1 where it does not stand there.
  private int behind(Mention side) {
    int at = side.range().end();
    int end = document.sentenceOf(at - 1).tokens().end();
    int noun =
        lists
            .delegations()
            .longest(document, at, end)
            .map(government -> government.range().end())
            .orElse(at);
    Optional<Gazetteer.Match<CaseMarker>> marker = grammar.markers().longest(document, noun, end);
    return marker
        .filter(found -> found.entries().getFirst() == CaseMarker.BEHALF)
        .map(found -> found.range().end())
        .filter(start -> start < end)
        .orElse(-1);
  }

  private static PersonMention person(TokenRange name, Affiliation of) {
    return new PersonMention(name, name, null, of, null, false, "<side> <name>");
  }

  private static PersonMention person(PersonMention named, Affiliation of) {
    return new PersonMention(
        named.range(), named.name(), named.title(), of, named.known(), false, named.rule());
  }
}
