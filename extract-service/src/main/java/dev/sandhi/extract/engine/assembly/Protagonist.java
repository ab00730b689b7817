package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whom an article is about: the person whom it names more often than anybody else.
final class Protagonist {

  /// Who is named less often is just one of several.
  private static final int FEWEST = 3;

  private Protagonist() {}

  static Optional<PersonMention> of(AnnotatedDocument annotated) {
    List<Person> people =
        annotated.mentions().stream()
            .filter(PersonMention.class::isInstance)
            .map(PersonMention.class::cast)
            .map(annotated.people()::person)
            .distinct()
            .sorted(Comparator.comparingInt(Protagonist::mentions).reversed())
            .limit(2)
            .toList();
    return people.stream()
        .findFirst()
        .filter(first -> mentions(first) >= FEWEST)
        .filter(first -> people.size() < 2 || mentions(people.get(1)) < mentions(first))
        .map(first -> first.mentions().getFirst());
  }

  private static int mentions(Person person) {
    return person.mentions().size();
  }
}
