package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry.Honorific;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.Optional;

/// Finds names that need no title to be sure of: those of the register, and runs of unknown words.
final class SureNames {

  private final Document document;
  private final Hits hits;
  private final NameRuns runs;
  private final Names names;

  SureNames(Document document, Hits hits, NameRuns runs, Names names) {
    this.document = document;
    this.hits = hits;
    this.runs = runs;
    this.names = names;
  }

  /// A name that no title of its own announces.
  Optional<TokenRange> at(int at, int end) {
    return at < end && hits.at(at, KnownPerson.class).isPresent()
        ? runs.from(at, end)
        : runs.untitled(at, end);
  }

  /// A name of the register that begins with a title: `पोप फ्रांसिस`, `किंग चार्ल्स तृतीय`.
  Optional<PersonMention> withTitle(Hit hit, int end) {
    return titleOf(hit).map(title -> afterTitle(hit, title, end));
  }

  private Optional<Hit> titleOf(Hit hit) {
    Optional<KnownPerson> person = hit.as(KnownPerson.class);
    int start = hit.range().start();
    for (int at = hit.range().end() - 1; at > start; at--) {
      Optional<Hit> title =
          names
              .gazetteer()
              .longest(document, start, at)
              .map(match -> new Hit(match.range(), match.entries()))
              .filter(found ->
                  found
                      .as(Office.class)
                      .filter(office -> person.filter(known -> known.isNamed(office)).isEmpty())
                      .isPresent());
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

  /// `सर्वोच्च नेता अयातुल्ला अली खामेनेई`: the register has the name with a title.
  TokenRange withoutTitle(TokenRange name) {
    return hits.at(name.start())
        .flatMap(this::titleOf)
        .map(title -> new TokenRange(title.range().end(), name.end()))
        .orElse(name);
  }

  /// Past words of respect: `श्री`, `डॉ.`
  int pastHonorifics(int start, int end) {
    int at = start;
    while (at < end && hits.at(at, Honorific.class).isPresent()) {
      at = hits.at(at).orElseThrow().range().end();
      if (at < end && document.token(at).is(".")) {
        at++;
      }
    }
    return at;
  }
}
