package dev.sandhi.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Faults at random, one after the other, each at least once before any comes again. After each it
/// is measured how long it takes until articles are taken in, read and settled again.
final class Faults {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int LONGEST_PAUSE = 1_500;
  private static final int THRICE = 3;

  private final Cluster cluster;
  private final Random random;
  private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
  private final List<Duration> recoveries = new ArrayList<>();
  private final List<Fault> next = new ArrayList<>();

  /// Some come first, and thrice.
  Faults(Cluster cluster, Random random, List<Fault> first) {
    this.cluster = cluster;
    this.random = random;
    first.forEach(fault -> next.addAll(Collections.nCopies(THRICE, fault)));
  }

  Map<Fault, Integer> struck() {
    return struck;
  }

  List<Duration> recoveries() {
    return recoveries.stream().sorted().toList();
  }

  void strikeFor(Duration time, Probe probe)
      throws IOException, SQLException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      if (next.isEmpty()) {
        next.addAll(List.of(Fault.values()));
        Collections.shuffle(next, random);
      }
      Fault fault = next.removeLast();
      fault.strike(cluster, random);
      struck.merge(fault, 1, Integer::sum);
      recoveries.add(probe.untilRead(PATIENCE));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE));
    }
  }
}
