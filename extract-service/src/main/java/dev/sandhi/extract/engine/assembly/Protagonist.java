package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.mention.Coreference;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Person;
import java.util.Optional;

/// Whom an article is about: the person whom it names more often than anybody else.
final class Protagonist {

  /// Who is named less often is just one of several.
  private static final int FEWEST = 3;

  private Protagonist() {}

  static Optional<PersonMention> of(Coreference people) {
    Optional<Person> first = Optional.empty();
    int most = FEWEST - 1;
    for (Person person : people.all()) {
      int mentions = person.mentions().size();
      if (mentions >= most) {
        first = mentions > most ? Optional.of(person) : Optional.empty();
        most = mentions;
      }
    }
    return first.map(person -> person.mentions().getFirst());
  }
}
