package dev.sandhi.extract.evaluation;

import java.util.ArrayList;
import java.util.List;

/// The records of a range of confidence: how many there are, what they say of themselves on
/// average, and what share of them pairs with a gold record.
///
/// Confidence means something when the last two are near each other.
public record ConfidenceBin(String range, int records, double said, double right) {

  /// One record that was scored.
  record Observation(double confidence, boolean right) {}

  static List<ConfidenceBin> bins(List<Observation> observations) {
    return observations.isEmpty()
        ? List.of()
        : List.of(
            of(">= 0.9", observations, 0.9, Double.POSITIVE_INFINITY),
            of("0.7-0.9", observations, 0.7, 0.9),
            of("< 0.7", observations, Double.NEGATIVE_INFINITY, 0.7));
  }

  String line() {
    String shares =
        records == 0
            ? ""
            : "  right %s  said %s".formatted(Figures.rounded(right, 3), Figures.rounded(said, 3));
    return "confidence  %-7s  %d records%s".formatted(range, records, shares);
  }

  private static ConfidenceBin of(String range, List<Observation> all, double from, double to) {
    List<Observation> inside = new ArrayList<>(all);
    inside.removeIf(o -> o.confidence() < from || o.confidence() >= to);
    return new ConfidenceBin(
        range,
        inside.size(),
        inside.stream().mapToDouble(Observation::confidence).average().orElse(0),
        inside.stream().mapToDouble(o -> o.right() ? 1 : 0).average().orElse(0));
  }
}
