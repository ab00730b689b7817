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

/// Faults one after the other, while articles come in all the time. After each it is measured how
/// long it takes until every service is ready again, which it is only with a connection to
/// PostgreSQL, and until the next article is read.
final class Faults {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PACE = Duration.ofSeconds(6);
  private static final int ARTICLES = 180;
  private static final int ARTICLES_AFTERWARDS = 40;
  private static final Duration PATIENCE_WITH_STRAGGLERS = Duration.ofSeconds(15);
  private static final int STRAGGLERS = 3;
  private static final int SHORTEST_LEAD = 500;
  private static final int LONGEST_LEAD = 1_500;

  private final Cluster cluster;
  private final Corpus corpus;
  private final Random random;
  private final Map<Fault, List<Duration>> recoveries = new EnumMap<>(Fault.class);
  private int unrecovered;

  Faults(Cluster cluster, Corpus corpus, Random random) {
    this.cluster = cluster;
    this.corpus = corpus;
    this.random = random;
  }

  /// How long it took to recover from each fault that struck.
  Map<Fault, List<Duration>> recoveries() {
    return recoveries;
  }

  /// After how many nothing was read any more.
  int unrecovered() {
    return unrecovered;
  }

  /// All of them in random order, and all again, until the time is over; each strikes once at
  /// least.
  void strike(List<Fault> faults, Duration time, Load load)
      throws IOException, SQLException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    List<Fault> next = new ArrayList<>();
    for (int struck = 0; struck < faults.size() || System.nanoTime() < end; struck++) {
      if (next.isEmpty()) {
        next.addAll(faults);
        Collections.shuffle(next, random);
      }
      strike(next.removeLast(), load);
    }
  }

  /// Slow articles when nothing else is to be done, one at a time: whoever takes for lost what
  /// another still reads has all the time for it.
  void sendStragglers(Load load, Probe probe) throws InterruptedException {
    for (int i = 0; i < STRAGGLERS; i++) {
      load.send(List.of(corpus.nextSlow()), Duration.ZERO);
      load.untilAcknowledged(PATIENCE_WITH_STRAGGLERS);
      probe.untilDrained(PATIENCE_WITH_STRAGGLERS);
    }
  }

  private void strike(Fault fault, Load load)
      throws IOException, SQLException, InterruptedException {
    load.send(corpus.next(ARTICLES), PACE);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_LEAD, LONGEST_LEAD));
    fault.strike(cluster, random);
    long start = System.nanoTime();
    cluster.awaitReady();
    try (Probe probe = new Probe(cluster.database())) {
      long before = probe.read().orElse(0);
      load.send(corpus.next(ARTICLES_AFTERWARDS), Duration.ZERO);
      unrecovered += probe.untilMoreRead(before, PATIENCE) ? 0 : 1;
    }
    recoveries
        .computeIfAbsent(fault, _ -> new ArrayList<>())
        .add(Duration.ofNanos(System.nanoTime() - start));
  }
}
