package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is who in one article: a surname is the person named in full, an office its holder.
public final class Coreference {

  private final Map<PersonMention, Person> people = new HashMap<>();
  private final List<Person> inOrder = new ArrayList<>();

  private Coreference() {}

  public static Coreference of(Document document, List<Mention> mentions) {
    List<List<PersonMention>> clusters = new ArrayList<>();
    List<Set<String>> keys = new ArrayList<>();
    List<PersonMention> named =
        mentions.stream()
            .filter(PersonMention.class::isInstance)
            .map(PersonMention.class::cast)
            .toList();
    cluster(document, named.stream().filter(m -> m.name().length() > 1).toList(), clusters, keys);
    cluster(document, named.stream().filter(m -> m.name().length() == 1).toList(), clusters, keys);
    Coreference coreference = new Coreference();
    for (List<PersonMention> cluster : clusters) {
      Person person = new Person(List.copyOf(cluster));
      coreference.inOrder.add(person);
      cluster.forEach(mention -> coreference.people.put(mention, person));
    }
    return coreference;
  }

  /// The person whom a mention names.
  public Person person(PersonMention mention) {
    Person person = people.get(mention);
    if (person == null) {
      throw new IllegalArgumentException("a mention of another document");
    }
    return person;
  }

  /// The person whom the article names as the holder of an office, the one named last before the
  /// mention first.
  public Optional<Person> holder(OfficeMention mention) {
    if (mention.plural() || mention.counterpart()) {
      return Optional.empty();
    }
    Optional<Person> holder = Optional.empty();
    int nearest = -1;
    for (Person person : inOrder) {
      if (mayBe(person, mention)) {
        int last = lastBefore(person, mention.range().start());
        if (last > nearest) {
          nearest = last;
          holder = Optional.of(person);
        }
      }
    }
    return holder;
  }

  /// The one person whom the article names as the holder of an office of a country.
  public Optional<Person> holder(String office, String country) {
    List<Person> holders =
        inOrder.stream()
            .filter(person -> holds(person, office))
            .filter(person -> person.country().equals(Optional.of(country)))
            .toList();
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  private static int lastBefore(Person person, int token) {
    return person.mentions().stream()
        .mapToInt(named -> named.range().start())
        .filter(start -> start < token)
        .max()
        .orElse(-1);
  }

  private static boolean mayBe(Person person, OfficeMention mention) {
    if (!holds(person, mention.title().singular())) {
      return false;
    }
    return mention.affiliations().isEmpty()
        || person.country().equals(Optional.of(mention.affiliations().getFirst().code()));
  }

  private static boolean holds(Person person, String office) {
    return person.mentions().stream()
        .anyMatch(named -> named.title() != null && named.title().singular().equals(office));
  }

  private static void cluster(
      Document document,
      List<PersonMention> mentions,
      List<List<PersonMention>> clusters,
      List<Set<String>> keys) {
    for (PersonMention mention : mentions) {
      Set<String> words = words(document, mention.name());
      int same = find(mention, words, clusters, keys);
      if (same < 0) {
        clusters.add(new ArrayList<>(List.of(mention)));
        keys.add(words);
      } else {
        clusters.get(same).add(mention);
        keys.get(same).addAll(words);
      }
    }
  }

  private static int find(
      PersonMention mention,
      Set<String> words,
      List<List<PersonMention>> clusters,
      List<Set<String>> keys) {
    for (int i = clusters.size() - 1; i >= 0; i--) {
      if (isOne(mention, clusters.get(i).getFirst())
          || ((keys.get(i).containsAll(words) || words.containsAll(keys.get(i)))
              && !areApart(mention, clusters.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOne(PersonMention one, PersonMention other) {
    return one.known() != null
        && other.known() != null
        && one.known().name().equals(other.known().name());
  }

  /// Two people of one surname who represent different countries.
  private static boolean areApart(PersonMention mention, List<PersonMention> cluster) {
    Affiliation affiliation = mention.affiliation();
    return affiliation != null
        && cluster.stream()
            .map(PersonMention::affiliation)
            .anyMatch(other -> other != null && !other.code().equals(affiliation.code()));
  }

  private static Set<String> words(Document document, TokenRange name) {
    Set<String> words = new HashSet<>();
    for (int i = name.start(); i < name.end(); i++) {
      Token token = document.token(i);
      if (token.kind() != Token.Kind.MARK) {
        words.add(token.key());
      }
    }
    return words;
  }
}
