package dev.sandhi.bench.query;

import java.util.Arrays;

/// How often a second, and after how many milliseconds half and 99 in 100 were answered.
record Figures(double aSecond, double p50, double p99) {

  /// `nanos` are the times of all that were answered within `seconds`.
  static Figures of(long[] nanos, double seconds) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figures(sorted.length / seconds, millis(sorted, 0.5), millis(sorted, 0.99));
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
