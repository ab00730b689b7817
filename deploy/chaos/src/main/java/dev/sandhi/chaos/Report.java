package dev.sandhi.chaos;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a run prints.
final class Report {

  private static final double NANOS = 1e9;

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void begin(Options options, Path folder) {
    out.printf(
        "%,d articles, faults for %d s, --seed %d; logs in %s%n",
        options.articles(), options.duration().toSeconds(), options.seed(), folder);
  }

  void peace(int articles, int records, boolean isDrained, long nanos) {
    out.printf(
        "in peace: %,d articles become %,d rows of records in %.1f s%s%n",
        articles, records, nanos / NANOS, isDrained ? "" : "; not all are read");
  }

  void faults(Faults faults, FaultyWire wire, Load load) {
    for (Map.Entry<Fault, Integer> fault : faults.struck().entrySet()) {
      out.printf("  %-16s %3d%n", fault.getKey().title(), fault.getValue());
    }
    out.printf("  answers spoiled  %3d%n", wire.spoiled());
    out.printf("  requests sent again: %,d%n", load.repeated());
    List<Duration> recoveries = faults.recoveries();
    if (!recoveries.isEmpty()) {
      out.printf(
          "  time to recover: p50 %.1f s, p95 %.1f s, longest %.1f s%n",
          seconds(recoveries, 0.5), seconds(recoveries, 0.95), seconds(recoveries, 1));
    }
  }

  void end(Receipts receipts, Findings findings, long drained) {
    out.printf(
        "  acknowledged: %,d; drained %.1f s after the last%n", receipts.count(), drained / NANOS);
    findings
        .counts()
        .forEach((what, count) ->
            out.printf("  %-30s %,6d%s%n", what, count, count == 0 ? "" : "  <- must be 0"));
    out.println(findings.isSound() ? "nothing lost, nothing done twice" : "NOT SOUND");
  }

  void mutant(Mutant mutant, boolean isFound) {
    out.printf("mutant %s: %s%n", mutant.title(), isFound ? "found" : "NOT FOUND");
  }

  void disk(String what) {
    out.println("disk full: " + what);
  }

  private static double seconds(List<Duration> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)).toMillis() / 1000.0;
  }
}
