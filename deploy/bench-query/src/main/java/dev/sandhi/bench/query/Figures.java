package dev.sandhi.bench.query;

import java.util.Arrays;
import java.util.List;

/// How often a second, and after how many milliseconds half and 99 in 100 were answered.
record Figures(double aSecond, double p50, double p99) {

  /// Each of the runs took so many seconds, and holds the times of all that were answered.
  static Figures of(List<long[]> runs, double seconds) {
    long[] sorted = runs.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Figures(
        sorted.length / seconds / runs.size(), millis(sorted, 0.5), millis(sorted, 0.99));
  }

  private static double millis(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
  }

  @Override
  public String toString() {
    return "%,8.0f/s  p50 %6.1f ms  p99 %6.1f ms".formatted(aSecond, p50, p99);
  }
}
