package dev.sandhi.extract.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well groups agree with those that they should be, item by item (Bagga and Baldwin 1998).
public record BCubed(int items, double precision, double recall) {

  public static BCubed of(List<Set<String>> found, List<Set<String>> gold) {
    Map<String, Set<String>> groupOf = index(found);
    Map<String, Set<String>> goldOf = index(gold);
    double precision = 0;
    double recall = 0;
    for (String item : goldOf.keySet()) {
      Set<String> both = new HashSet<>(groupOf.getOrDefault(item, Set.of(item)));
      int size = both.size();
      both.retainAll(goldOf.get(item));
      precision += (double) both.size() / size;
      recall += (double) both.size() / goldOf.get(item).size();
    }
    int items = goldOf.size();
    return new BCubed(items, precision / items, recall / items);
  }

  public double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  private static Map<String, Set<String>> index(List<Set<String>> groups) {
    Map<String, Set<String>> index = new HashMap<>();
    groups.forEach(group -> group.forEach(item -> index.put(item, group)));
    return index;
  }

  @Override
  public String toString() {
    return "%d reports: P %.4f R %.4f F1 %.4f".formatted(items, precision, recall, f1());
  }
}
