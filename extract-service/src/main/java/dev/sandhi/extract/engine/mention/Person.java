package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One person of an article, with all places where the name stands.
public final class Person {

  private final List<PersonMention> mentions;

  Person(List<PersonMention> mentions) {
    this.mentions = mentions;
  }

  /// The fullest form of the name.
  public TokenRange name() {
    TokenRange fullest = mentions.getFirst().name();
    for (PersonMention mention : mentions) {
      if (mention.name().length() > fullest.length()) {
        fullest = mention.name();
      }
    }
    return fullest;
  }

  /// The first title that the article gives.
  public Optional<Title> title() {
    return mentions.stream().map(PersonMention::title).filter(Objects::nonNull).findFirst();
  }

  public Optional<Affiliation> affiliation() {
    return mentions.stream().map(PersonMention::affiliation).filter(Objects::nonNull).findFirst();
  }

  public Optional<NameEntry.KnownPerson> known() {
    return mentions.stream().map(PersonMention::known).filter(Objects::nonNull).findFirst();
  }

  /// Whom the person represents, as the article says or as the register knows.
  public Optional<String> country() {
    return affiliation()
        .map(Affiliation::code)
        .or(() -> known().map(NameEntry.KnownPerson::country));
  }

  public List<PersonMention> mentions() {
    return mentions;
  }
}
