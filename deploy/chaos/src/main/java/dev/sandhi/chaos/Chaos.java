package dev.sandhi.chaos;

import dev.sandhi.local.TrialProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// `./sandhi chaos`. Ends with 0 when nothing was lost or done twice, and each planted mistake was
/// found.
public final class Chaos {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

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
      boolean isSound = run(null).isSound();
      return new DiskFull(root, report).isSurvived() && isSound;
    }
    boolean areFound = true;
    for (Mutant mutant : options.mutants()) {
      boolean isFound = !run(mutant).isSound();
      report.mutant(mutant, isFound);
      areFound &= isFound;
    }
    return areFound;
  }

  private Findings run(@Nullable Mutant mutant)
      throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("sandhi-chaos-");
    report.begin(options, folder);
    List<Sample> samples = new Corpus(root.resolve("seeds/articles")).articles(options.articles());
    Random random = new Random(options.seed());
    try (Cluster cluster = Cluster.start(root, folder, random, mutant)) {
      Ledger ledger = new Ledger(cluster.database());
      ledger.install();
      Set<String> inPeace = peace(cluster, ledger, samples);
      ledger.empty();
      List<Fault> first = mutant == null ? List.of() : List.of(Fault.valueOf(mutant.telltale()));
      return underFaults(cluster, ledger, samples, inPeace, new Faults(cluster, random, first));
    }
  }

  /// What becomes of the samples when nothing happens. A planted mistake may show here already, and
  /// is then looked for in vain: nobody waits for long.
  private Set<String> peace(Cluster cluster, Ledger ledger, List<Sample> samples)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    new Load(addresses(cluster), new Receipts()).send(samples, Duration.ZERO);
    boolean isDrained = new Probe(cluster.database()).untilDrained(PATIENCE);
    Set<String> records = ledger.records();
    report.peace(samples.size(), records.size(), isDrained, System.nanoTime() - start);
    return records;
  }

  private Findings underFaults(
      Cluster cluster, Ledger ledger, List<Sample> samples, Set<String> inPeace, Faults faults)
      throws IOException, SQLException, InterruptedException {
    Receipts receipts = new Receipts();
    Load load = new Load(addresses(cluster), receipts);
    Probe probe = new Probe(cluster.database());
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(() -> send(load, samples, options.duration()));
    faults.strikeFor(options.duration(), probe);
    sending.join();
    long start = System.nanoTime();
    probe.untilDrained(PATIENCE);
    long drained = System.nanoTime() - start;
    Findings findings = Findings.of(ledger, receipts, inPeace, load.improper());
    report.faults(faults, cluster.wire(), load);
    report.end(receipts, findings, drained);
    return findings;
  }

  private static void send(Load load, List<Sample> samples, Duration time) {
    try {
      load.send(samples, time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<URI> addresses(Cluster cluster) {
    return cluster.ingests().stream().map(TrialProcess::address).toList();
  }
}
