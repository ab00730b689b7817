package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts the mentions of one person together: a shorter name is part of a longer one.
final class NameClusters {

  private final Document document;
  private final List<List<PersonMention>> clusters = new ArrayList<>();
  private final List<Set<String>> keys = new ArrayList<>();

  private NameClusters(Document document) {
    this.document = document;
  }

  /// The people of a document, those of longer names first.
  static List<Person> of(Document document, List<PersonMention> mentions) {
    NameClusters names = new NameClusters(document);
    mentions.stream().filter(mention -> mention.name().length() > 1).forEach(names::add);
    mentions.stream().filter(mention -> mention.name().length() == 1).forEach(names::add);
    return names.clusters.stream()
        .map(cluster -> new Person(List.copyOf(cluster), names.fullest(cluster)))
        .toList();
  }

  private void add(PersonMention mention) {
    Set<String> words = words(mention.name());
    int best = -1;
    for (int i = clusters.size() - 1; i >= 0; i--) {
      if (isOne(mention, clusters.get(i).getFirst())
          || ((keys.get(i).containsAll(words) || words.containsAll(keys.get(i)))
              && !areApart(mention, clusters.get(i)))) {
        best = best < 0 || shareOffice(mention, clusters.get(i)) ? i : best;
      }
    }
    if (best < 0) {
      clusters.add(new ArrayList<>());
      keys.add(new HashSet<>());
      best = clusters.size() - 1;
    }
    clusters.get(best).add(mention);
    keys.get(best).addAll(words);
  }

  /// `राष्ट्रपति मार्कोस` is the Marcos who was called president.
  private static boolean shareOffice(PersonMention mention, List<PersonMention> cluster) {
    return mention.title() != null
        && cluster.stream()
            .map(PersonMention::title)
            .anyMatch(
                other -> other != null && other.singular().equals(mention.title().singular()));
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

  /// The longest form in Devanagari; in Latin letters only where there is none of two words.
  private TokenRange fullest(List<PersonMention> cluster) {
    TokenRange fullest = cluster.getFirst().name();
    for (PersonMention mention : cluster) {
      if (weight(mention.name()) > weight(fullest)) {
        fullest = mention.name();
      }
    }
    return fullest;
  }

  private int weight(TokenRange name) {
    boolean foreign = document.token(name.start()).kind() == Token.Kind.FOREIGN;
    return name.length() == 1 ? foreign ? 0 : 1 : foreign ? 2 : name.length() + 1;
  }

  private Set<String> words(TokenRange name) {
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
