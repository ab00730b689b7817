package dev.sandhi.chaos;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a run prints.
final class Report {

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void begin(Options options, Path folder) {
    out.printf(
        "faults for %d s, --seed %d; logs in %s%n",
        options.duration().toSeconds(), options.seed(), folder);
  }

  void begin(Mutant mutant, Options options, Path folder) {
    out.printf("mutant %s, --seed %d; logs in %s%n", mutant.title(), options.seed(), folder);
  }

  void faults(Faults faults, Cluster cluster, Load load, Duration drained) {
    out.printf(
        "%,d texts acknowledged; %,d requests had to be sent again; drained %.1f s after the last"
            + " fault%n",
        load.receipts().count(), load.repeated(), seconds(drained));
    out.printf("  %-16s %5s   recovered after (p50, longest)%n", "", "times");
    faults
        .recoveries()
        .forEach((fault, times) ->
            out.printf(
                "  %-16s %5d   %5.1f s %5.1f s%n",
                fault.title(), times.size(), quantile(times, 0.5), quantile(times, 1)));
    List<Duration> all = faults.recoveries().values().stream().flatMap(List::stream).toList();
    out.printf(
        "  %-16s %5d   %5.1f s %5.1f s%n", "all", all.size(), quantile(all, 0.5), quantile(all, 1));
    cluster
        .wire()
        .spoiled()
        .forEach((how, times) -> out.printf("  answers %-8s %5d%n", how.title(), times.sum()));
    if (cluster.disk().isEmpty()) {
      out.println("  no disk was filled up: to mount one takes root");
    }
  }

  void peace(Duration time) {
    out.printf("the same in peace: %.1f s%n", seconds(time));
  }

  void end(Findings findings) {
    counts(findings);
    out.println(findings.isSound() ? "nothing lost, nothing done twice" : "NOT SOUND");
  }

  void end(Mutant mutant, Findings findings) {
    counts(findings);
    out.printf(
        "mutant %s: %s by \"%s\"%n",
        mutant.title(), findings.shows(mutant.symptom()) ? "found" : "NOT FOUND", mutant.symptom());
  }

  private void counts(Findings findings) {
    for (Map.Entry<String, Long> count : findings.counts().entrySet()) {
      out.printf(
          "  %-30s %,6d%s%n",
          count.getKey(), count.getValue(), count.getValue() == 0 ? "" : "  <- must be 0");
    }
  }

  private static double quantile(List<Duration> times, double share) {
    List<Duration> sorted = times.stream().sorted().toList();
    return seconds(sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
