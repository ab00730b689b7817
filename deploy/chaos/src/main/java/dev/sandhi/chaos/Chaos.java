package dev.sandhi.chaos;

import dev.sandhi.local.TrialProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `./sandhi chaos`. Ends with 0 when nothing was lost or done twice, or each planted mistake was
/// found.
public final class Chaos {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int TWICE = 2;

  private final Path root;
  private final Options options;
  private final Report report;

  Chaos(Path root, Options options, Report report) {
    this.root = root;
    this.options = options;
    this.report = report;
  }

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println("sandhi: " + e.getMessage() + "\n\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    Path root = Path.of(System.getProperty("sandhi.root", "")).toAbsolutePath();
    boolean isSound = new Chaos(root, options, new Report(System.out)).run();
    System.exit(isSound ? 0 : 1);
  }

  boolean run() throws IOException, SQLException, InterruptedException {
    if (options.mutants().isEmpty()) {
      return isSound();
    }
    boolean areFound = true;
    for (Mutant mutant : options.mutants()) {
      areFound &= isFound(mutant);
    }
    return areFound;
  }

  /// All faults strike Sandhi as it is; then the same articles are read in peace.
  private boolean isSound() throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("sandhi-chaos-");
    report.begin(options, folder);
    Random random = new Random(options.seed());
    Corpus corpus = corpus();
    try (Cluster cluster = Cluster.start(root, folder, random, null)) {
      Ledger ledger = Ledger.installedIn(cluster.database());
      Faults faults = new Faults(cluster, corpus, random);
      cluster.wire().isFaulty(true);
      Findings findings =
          underFaults(cluster, ledger, faults, Fault.possible(cluster), options.duration());
      Set<String> records = ledger.records();
      ledger.empty();
      inPeace(cluster, corpus.given());
      Set<String> peaceful = ledger.records();
      Files.write(folder.resolve("records-under-faults.txt"), records);
      Files.write(folder.resolve("records-in-peace.txt"), peaceful);
      Findings all = findings.with(records, peaceful);
      report.end(all);
      return all.isSound();
    }
  }

  /// Sandhi with a mistake is struck by the fault under which it shows.
  private boolean isFound(Mutant mutant) throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("sandhi-mutant-");
    report.begin(mutant, options, folder);
    Random random = new Random(options.seed());
    try (Cluster cluster = Cluster.start(root, folder, random, mutant)) {
      Ledger ledger = Ledger.installedIn(cluster.database());
      Faults faults = new Faults(cluster, corpus(), random);
      List<Fault> twice = Collections.nCopies(TWICE, Fault.valueOf(mutant.telltale()));
      Findings findings = underFaults(cluster, ledger, faults, twice, Duration.ZERO);
      report.end(mutant, findings);
      return findings.shows(mutant.symptom());
    }
  }

  private Corpus corpus() throws IOException {
    return new Corpus(root.resolve("seeds/articles"));
  }

  private Findings underFaults(
      Cluster cluster, Ledger ledger, Faults faults, List<Fault> sorts, Duration time)
      throws IOException, SQLException, InterruptedException {
    try (Load load = new Load(addresses(cluster));
        Probe probe = new Probe(cluster.database())) {
      faults.strike(sorts, time, load);
      cluster.wire().isFaulty(false);
      long start = System.nanoTime();
      load.untilAcknowledged(PATIENCE);
      probe.untilDrained(PATIENCE);
      Duration drained = Duration.ofNanos(System.nanoTime() - start);
      faults.sendStragglers(load, probe);
      report.faults(faults, cluster, load, drained);
      return Findings.of(ledger, load, faults);
    }
  }

  private void inPeace(Cluster cluster, List<Sample> samples)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    try (Load load = new Load(addresses(cluster));
        Probe probe = new Probe(cluster.database())) {
      load.send(samples, Duration.ZERO);
      load.untilAcknowledged(PATIENCE);
      probe.untilDrained(PATIENCE);
    }
    report.peace(Duration.ofNanos(System.nanoTime() - start));
  }

  private static List<URI> addresses(Cluster cluster) {
    return cluster.ingests().stream().map(TrialProcess::address).toList();
  }
}
