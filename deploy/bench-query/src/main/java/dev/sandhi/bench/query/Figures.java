package dev.sandhi.bench.query;

import java.util.Arrays;
import java.util.List;

/// How often a second, and after how many milliseconds half and 99 in 100 were answered.
record Figures(double aSecond, double p50, double p99) {

  static Figures of(List<Run> runs) {
    long[] sorted = runs.stream().map(Run::nanos).flatMapToLong(Arrays::stream).sorted().toArray();
    double seconds = runs.stream().mapToDouble(Run::seconds).sum();
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
