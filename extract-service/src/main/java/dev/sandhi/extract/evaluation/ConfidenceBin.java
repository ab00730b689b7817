package dev.sandhi.extract.evaluation;

import java.util.ArrayList;
import java.util.List;

/// The records of a range of confidence: how many there are, what they say of themselves on
/// average, and what share of them pairs with a gold record.
///
/// Confidence means something when the last two are near each other.
public record ConfidenceBin(String range, int records, double said, double right) {

  /// One record that was scored.
  ///
  /// @param id of the record; empty where it has none
  public record Observation(String id, double confidence, boolean right) {}

  static List<ConfidenceBin> bins(List<Observation> observations) {
    return observations.isEmpty()
        ? List.of()
        : List.of(
            of(">= 0.9", observations, 0.9, Double.POSITIVE_INFINITY),
            of("0.8-0.9", observations, 0.8, 0.9),
            of("0.7-0.8", observations, 0.7, 0.8),
            of("0.5-0.7", observations, 0.5, 0.7),
            of("< 0.5", observations, Double.NEGATIVE_INFINITY, 0.5));
  }

  /// By how much what the records say differs from what share of them is right, on average (the
  /// expected calibration error).
  private static double error(List<ConfidenceBin> bins) {
    double records = bins.stream().mapToInt(ConfidenceBin::records).sum();
    return records == 0
        ? 0
        : bins.stream().mapToDouble(bin -> bin.records * Math.abs(bin.said - bin.right)).sum()
            / records;
  }

  /// The bins of some records line by line, and the error below them; empty for no records.
  public static String report(List<Observation> observations) {
    List<ConfidenceBin> bins = bins(observations);
    StringBuilder report = new StringBuilder();
    bins.forEach(bin -> report.append(bin.line()).append('\n'));
    if (!bins.isEmpty()) {
      report.append("confidence  error %s\n".formatted(Figures.rounded(error(bins), 3)));
    }
    return report.toString();
  }

  private String line() {
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
