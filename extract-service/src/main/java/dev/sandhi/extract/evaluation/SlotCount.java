package dev.sandhi.extract.evaluation;

import java.util.Map;
import java.util.TreeMap;

/// A number of slots for each field; a field counted nowhere is absent, which is not the same as 0.
final class SlotCount {

  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String field, int count) {
    counts.merge(field, count, Integer::sum);
  }

  void add(String field, boolean counts) {
    add(field, counts ? 1 : 0);
  }

  void addAll(SlotCount other) {
    other.counts.forEach(this::add);
  }

  int of(String field) {
    return counts.getOrDefault(field, 0);
  }

  int sum() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  Iterable<String> fields() {
    return counts.keySet();
  }
}
