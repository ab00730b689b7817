package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Puts the mentions of one person together: a shorter name is part of a longer one.
final class NameClusters {

  private static final TreeSet<Integer> NONE = new TreeSet<>();

  private final Document document;
  private final List<Cluster> clusters = new ArrayList<>();

  /// Which clusters hold a word, and which a person of the register, the latest last.
  private final Map<String, TreeSet<Integer>> byWord = new HashMap<>();

  private final Map<String, TreeSet<Integer>> byKnown = new HashMap<>();

  /// The mentions so far of one person, and what they say.
  private static final class Cluster {
    private final List<PersonMention> mentions = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Set<String> countries = new HashSet<>();
    private boolean kin;

    void add(PersonMention mention, Set<String> more) {
      mentions.add(mention);
      words.addAll(more);
      if (mention.title() != null) {
        offices.add(mention.title().singular());
        kin |= mention.title().level() == Level.KIN;
      }
      if (mention.affiliation() != null) {
        countries.add(mention.affiliation().code());
      }
    }
  }

  private NameClusters(Document document) {
    this.document = document;
  }

  /// The people of a document, those of longer names first.
  static List<Person> of(Document document, List<PersonMention> mentions) {
    NameClusters names = new NameClusters(document);
    names.addAll(mentions, true);
    names.addAll(mentions, false);
    List<Person> people = new ArrayList<>();
    for (Cluster cluster : names.clusters) {
      people.add(new Person(List.copyOf(cluster.mentions), names.fullest(cluster.mentions)));
    }
    return people;
  }

  private void addAll(List<PersonMention> mentions, boolean longer) {
    for (PersonMention mention : mentions) {
      if (mention.name().length() > 1 == longer) {
        add(mention);
      }
    }
  }

  private void add(PersonMention mention) {
    Set<String> words = words(mention.name());
    int best = -1;
    int highest = -1;
    for (int i : candidates(mention, words).descendingSet()) {
      int rank = rank(mention, clusters.get(i));
      if (rank > highest && mayBe(mention, words, clusters.get(i))) {
        best = i;
        highest = rank;
      }
    }
    if (best < 0) {
      clusters.add(new Cluster());
      best = clusters.size() - 1;
    }
    clusters.get(best).add(mention, words);
    for (String word : words) {
      byWord.computeIfAbsent(word, _ -> new TreeSet<>()).add(best);
    }
    if (clusters.get(best).mentions.size() == 1 && mention.known() != null) {
      byKnown.computeIfAbsent(mention.known().name(), _ -> new TreeSet<>()).add(best);
    }
  }

  /// The clusters that share a word with a mention, or begin with the same person of the register.
  private TreeSet<Integer> candidates(PersonMention mention, Set<String> words) {
    TreeSet<Integer> candidates = new TreeSet<>();
    words.forEach(word -> candidates.addAll(byWord.getOrDefault(word, NONE)));
    if (mention.known() != null) {
      candidates.addAll(byKnown.getOrDefault(mention.known().name(), NONE));
    }
    return candidates;
  }

  private static boolean mayBe(PersonMention mention, Set<String> words, Cluster cluster) {
    return isOne(mention, cluster.mentions.getFirst())
        || ((cluster.words.containsAll(words) || words.containsAll(cluster.words))
            && !areApart(mention, cluster));
  }

  /// `राष्ट्रपति मार्कोस` is the Marcos who was called president, and मार्कोस alone rather he than
  /// his wife; and of two of one surname it is the one who was named before.
  private static int rank(PersonMention mention, Cluster cluster) {
    PersonMention first = cluster.mentions.getFirst();
    boolean told = first.range().start() <= mention.range().start();
    if (told && isOne(mention, first)) {
      return 3;
    }
    if (mention.title() != null && cluster.offices.contains(mention.title().singular())) {
      return 2;
    }
    return cluster.kin || !told ? 0 : 1;
  }

  private static boolean isOne(PersonMention one, PersonMention other) {
    return one.known() != null
        && other.known() != null
        && one.known().name().equals(other.known().name());
  }

  /// Two people of one surname who represent different countries.
  private static boolean areApart(PersonMention mention, Cluster cluster) {
    Affiliation affiliation = mention.affiliation();
    return affiliation != null
        && cluster.countries.stream().anyMatch(code -> !code.equals(affiliation.code()));
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
