package dev.sandhi.bench.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `./sandhi bench ingest`: how fast articles are accepted, become queryable, and leave the queue.
public final class IngestBench {

  private final Path root;
  private final Articles articles;

  private IngestBench(Path root) throws IOException {
    this.root = root;
    this.articles =
        new Articles(root.resolve("extract-service/src/test/resources/events/reports-tune.jsonl"));
  }

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<String> parts = Arrays.asList(arguments);
    IngestBench bench = new IngestBench(Path.of(System.getProperty("sandhi.root", "")));
    System.out.printf(
        "%d cores; texts of %,d characters on average%n",
        Runtime.getRuntime().availableProcessors(), bench.articles.meanLength());
    if (parts.isEmpty() || parts.contains("accept")) {
      bench.accept();
    }
    if (parts.isEmpty() || parts.contains("read")) {
      bench.read();
    }
    if (parts.isEmpty() || parts.contains("drain")) {
      bench.drain();
    }
    System.exit(0);
  }

  private void accept() throws IOException, SQLException, InterruptedException {
    try (Bed bed = Bed.start(root, Bed.Extraction.NONE)) {
      new Accepting(bed, articles).measure();
    }
  }

  private void read() throws IOException, SQLException, InterruptedException {
    try (Bed bed = Bed.start(root, Bed.Extraction.REAL)) {
      new Reading(bed, articles).measure();
    }
  }

  private void drain() throws IOException, SQLException, InterruptedException {
    try (Bed bed = Bed.start(root, Bed.Extraction.STUB)) {
      new Draining(bed).measure();
    }
  }
}
