package dev.sandhi.bench.ingest;

import dev.sandhi.bench.ingest.Articles.Sample;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Articles accepted a second, beside plain inserts of the same rows: round by round in turn, so
/// that both meet the same machine. What is sent is made ready before the clock runs.
final class Accepting {

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;
  private static final int IN_BATCH = 3_000;
  private static final int SINGLY = 1_000;
  private static final int CLIENTS = 4;
  private static final int IN_A_COMMIT = 250;

  private final Bed bed;
  private final Articles articles;

  Accepting(Bed bed, Articles articles) {
    this.bed = bed;
    this.articles = articles;
  }

  void measure() throws IOException, SQLException, InterruptedException {
    for (int round = 0; round < WARM_UP; round++) {
      round(IN_BATCH, this::batch);
      round(SINGLY, samples -> together(samples, this::post));
    }
    List<Double> posted = new ArrayList<>();
    List<Double> inserted = new ArrayList<>();
    List<Double> postedSingly = new ArrayList<>();
    List<Double> insertedSingly = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      posted.add(round(IN_BATCH, this::batch));
      inserted.add(round(IN_BATCH, samples -> insert(samples, IN_A_COMMIT)));
      postedSingly.add(round(SINGLY, samples -> together(samples, this::post)));
      insertedSingly.add(round(SINGLY, samples -> together(samples, part -> insert(part, 1))));
    }
    tell("in a batch", median(posted), median(inserted));
    tell("singly, " + CLIENTS + " clients", median(postedSingly), median(insertedSingly));
  }

  private static void tell(String how, double posted, double inserted) {
    System.out.printf(
        "accepted %s: %,.0f articles/s; plain inserts %,.0f/s; ratio %.2f%n",
        how, posted, inserted, posted / inserted);
  }

  /// Articles a second.
  private double round(int count, Way way) throws IOException, SQLException, InterruptedException {
    Send send = way.prepare(articles.fresh(count));
    bed.forgetCopies();
    long start = System.nanoTime();
    send.run();
    return count / ((System.nanoTime() - start) / 1e9);
  }

  private Send batch(List<Sample> samples) throws IOException {
    String lines = articles.lines(samples);
    return () -> bed.post("/v1/batches", "application/x-ndjson", lines);
  }

  private Send post(List<Sample> samples) throws IOException {
    List<String> bodies = new ArrayList<>();
    for (Sample sample : samples) {
      bodies.add(articles.json(sample));
    }
    return () -> {
      for (String body : bodies) {
        bed.post("/v1/articles", "application/json", body);
      }
    };
  }

  private Send insert(List<Sample> samples, int inACommit) {
    return () -> {
      try (Connection connection = bed.database().connect();
          PlainInserts inserts = new PlainInserts(connection)) {
        for (int from = 0; from < samples.size(); from += inACommit) {
          inserts.insert(samples.subList(from, Math.min(samples.size(), from + inACommit)));
        }
      }
    };
  }

  private static Send together(List<Sample> samples, Way way) throws IOException {
    int share = samples.size() / CLIENTS;
    List<Callable<Void>> parts = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      Send part = way.prepare(samples.subList(client * share, (client + 1) * share));
      parts.add(() -> {
        part.run();
        return null;
      });
    }
    return () -> runAll(parts);
  }

  private static void runAll(List<Callable<Void>> parts) throws InterruptedException {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<Void> part : clients.invokeAll(parts)) {
        part.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  @FunctionalInterface
  private interface Way {
    Send prepare(List<Sample> samples) throws IOException;
  }

  @FunctionalInterface
  private interface Send {
    void run() throws IOException, SQLException, InterruptedException;
  }
}
