package dev.sandhi.extract.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Which of the engine's records of an article answers which of the reader's.
///
/// Two may pair when at least half of their parties are the same; of those the ones most alike pair
/// first, and each record pairs once.
final class Pairing {

  private static final double ENOUGH_PARTIES = 0.5;

  private final Spelling spelling;

  Pairing(Spelling spelling) {
    this.spelling = spelling;
  }

  /// Indexes into both lists.
  record Pair(int gold, int predicted) {}

  private record Option(double affinity, int gold, int predicted) {}

  List<Pair> pair(List<Answer> golds, List<Answer> predictions) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < predictions.size(); j++) {
        if (shared(golds.get(i).parties(), predictions.get(j).parties()) >= ENOUGH_PARTIES) {
          options.add(new Option(affinity(golds.get(i), predictions.get(j)), i, j));
        }
      }
    }
    options.sort(
        Comparator.comparingDouble(Option::affinity)
            .reversed()
            .thenComparingInt(Option::gold)
            .thenComparingInt(Option::predicted));
    Set<Integer> takenGold = new HashSet<>();
    Set<Integer> takenPredicted = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Option option : options) {
      if (!takenGold.contains(option.gold()) && takenPredicted.add(option.predicted())) {
        takenGold.add(option.gold());
        pairs.add(new Pair(option.gold(), option.predicted()));
      }
    }
    return pairs;
  }

  private double affinity(Answer gold, Answer predicted) {
    List<Answer.Person> names = predicted.named();
    long hits = gold.named().stream().filter(person -> isAmong(person, names)).count();
    int most = Math.max(Math.max(gold.named().size(), names.size()), 1);
    boolean city = gold.city() != null && spelling.alike(gold.city(), predicted.city());
    return 4 * shared(gold.parties(), predicted.parties())
        + (2 * same(gold, predicted, "kind")
            + same(gold, predicted, "mode")
            + same(gold, predicted, "status"))
        + 3.0 * hits / most
        + ((Objects.equals(gold.start(), predicted.start()) ? 1 : 0) + (city ? 1 : 0));
  }

  private boolean isAmong(Answer.Person person, List<Answer.Person> others) {
    return others.stream().anyMatch(other -> spelling.alike(person.name(), other.name()));
  }

  private static int same(Answer gold, Answer predicted, String field) {
    return Objects.equals(gold.single(field), predicted.single(field)) ? 1 : 0;
  }

  /// The share of those in both among those in either.
  private static double shared(Set<String> one, Set<String> other) {
    Set<String> either = new HashSet<>(one);
    either.addAll(other);
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return either.isEmpty() ? 1.0 : (double) both.size() / either.size();
  }
}
