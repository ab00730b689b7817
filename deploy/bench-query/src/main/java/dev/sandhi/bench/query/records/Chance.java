package dev.sandhi.bench.query.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// The chance by which one event is made up: the same for the same number.
final class Chance {

  private final SplittableRandom random;

  Chance(long number) {
    this.random = new SplittableRandom(number);
  }

  boolean of(double probability) {
    return random.nextDouble() < probability;
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  /// From 0 to 1, small values more often: half of them are below a quarter.
  double leaningToZero() {
    double value = random.nextDouble();
    return value * value;
  }

  /// One of the values, the first ones far more often than the last.
  <T> T often(List<T> values) {
    double value = random.nextDouble();
    return values.get((int) (value * value * value * values.size()));
  }

  /// Some different values.
  <T> List<T> often(List<T> values, int count) {
    Set<T> chosen = new LinkedHashSet<>();
    while (chosen.size() < Math.min(count, values.size())) {
      chosen.add(often(values));
    }
    return new ArrayList<>(chosen);
  }
}
