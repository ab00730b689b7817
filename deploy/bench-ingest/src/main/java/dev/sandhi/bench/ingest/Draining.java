package dev.sandhi.bench.ingest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How fast jobs leave the queue when few wait, and when very many do. What they are about is read
/// by nobody, so the queue alone is measured.
final class Draining {

  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int ROUNDS = 30;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration TIME = Duration.ofSeconds(20);

  private final Bed bed;
  private int next;

  Draining(Bed bed) {
    this.bed = bed;
  }

  void measure() throws SQLException, InterruptedException {
    double few = few();
    queue(MANY);
    bed.database().execute("analyze ingest.job");
    TimeUnit.NANOSECONDS.sleep(WARM_UP.toNanos());
    long before = bed.stub().articles();
    long start = System.nanoTime();
    TimeUnit.NANOSECONDS.sleep(TIME.toNanos());
    double many = (bed.stub().articles() - before) / ((System.nanoTime() - start) / 1e9);
    System.out.printf(
        "drained with %,d jobs waiting: %,.0f/s; with %,d: %,.0f/s; ratio %.2f%n",
        FEW, few, MANY, many, many / few);
  }

  private double few() throws SQLException, InterruptedException {
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long before = bed.stub().articles();
      queue(FEW);
      long first = waitFor(before + 1);
      long last = waitFor(before + FEW);
      rates.add(FEW / ((last - first) / 1e9));
      while (bed.database().number("select count(*) from ingest.job") > 0) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
    return rates.stream().sorted().toList().get(ROUNDS / 2);
  }

  private long waitFor(long articles) throws InterruptedException {
    while (bed.stub().articles() < articles) {
      TimeUnit.MICROSECONDS.sleep(500);
    }
    return System.nanoTime();
  }

  private void queue(int count) throws SQLException {
    bed.database()
        .execute(
            """
            with number as (
              select 'art_' || lpad(i::text, 20, '0') as id from generate_series(%d, %d) i),
            article as (
              insert into ingest.article (id, revision, received_at)
              select id, 1, now() from number),
            revision as (
              insert into ingest.article_revision
                (article_id, revision, text, content_hash, received_at, state, fingerprinted)
              select id, 1, 'text ' || id, '\\x00', now(), 'QUEUED', true from number)
            insert into ingest.job (article_id, revision) select id, 1 from number
            """
                .formatted(next, next + count - 1));
    next += count;
  }
}
