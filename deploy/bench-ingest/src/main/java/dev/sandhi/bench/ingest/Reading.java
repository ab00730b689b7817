package dev.sandhi.bench.ingest;

import dev.sandhi.bench.ingest.Articles.Sample;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// From the POST to the moment at which query-service sees the records.
final class Reading {

  private static final int WARM_UP = 300;
  private static final int TOGETHER = 1_000;
  private static final int A_SECOND = 20;
  private static final Duration STEADY = Duration.ofSeconds(60);

  private final Bed bed;
  private final Articles articles;

  Reading(Bed bed, Articles articles) {
    this.bed = bed;
    this.articles = articles;
  }

  void measure() throws IOException, SQLException, InterruptedException {
    together(WARM_UP);
    System.out.printf(
        "from POST to queryable: %,.0f articles/s (%,d in one batch)%n",
        together(TOGETHER), TOGETHER);
    steady();
  }

  private double together(int count) throws IOException, SQLException, InterruptedException {
    long before = bed.database().number("select count(*) from records.article");
    String lines = articles.lines(articles.fresh(count));
    long start = System.nanoTime();
    bed.post("/v1/batches", "application/x-ndjson", lines);
    while (bed.database().number("select count(*) from records.article") < before + count) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }

  private void steady() throws IOException, SQLException, InterruptedException {
    List<Sample> samples = articles.fresh((int) (STEADY.toSeconds() * A_SECOND));
    Map<String, Long> sent = new ConcurrentHashMap<>();
    List<Double> delays = new ArrayList<>();
    Thread clients = Thread.ofPlatform().start(() -> send(samples, sent));
    try (Connection connection = bed.database().connect();
        PreparedStatement query =
            connection.prepareStatement("select url from records.article where url = any(?)")) {
      while (clients.isAlive() || !sent.isEmpty()) {
        query.setArray(1, connection.createArrayOf("text", sent.keySet().toArray()));
        try (ResultSet rows = query.executeQuery()) {
          long now = System.nanoTime();
          while (rows.next()) {
            Long start = sent.remove(rows.getString(1));
            if (start != null) {
              delays.add((now - start) / 1e6);
            }
          }
        }
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
    delays.sort(null);
    System.out.printf(
        "delay at a steady %d articles/s: p50 %.0f ms, p95 %.0f ms, longest %.0f ms (%,d)%n",
        A_SECOND, share(delays, 0.5), share(delays, 0.95), share(delays, 1), delays.size());
  }

  private void send(List<Sample> samples, Map<String, Long> sent) {
    long start = System.nanoTime();
    long step = TimeUnit.SECONDS.toNanos(1) / A_SECOND;
    try {
      for (int i = 0; i < samples.size(); i++) {
        TimeUnit.NANOSECONDS.sleep(start + i * step - System.nanoTime());
        sent.put(samples.get(i).url(), System.nanoTime());
        bed.post("/v1/articles", "application/json", articles.json(samples.get(i)));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }
}
