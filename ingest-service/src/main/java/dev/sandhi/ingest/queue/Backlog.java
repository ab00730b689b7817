package dev.sandhi.ingest.queue;

import dev.sandhi.ingest.http.Problems;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// How much waits in the queue. While it is too much, nothing is taken in.
@Singleton
public final class Backlog {

  private static final String COUNT =
      """
      select count(*) as jobs, min(queued_at) as oldest,
        count(*) filter (where lease is not null and run_at > now()) as in_work,
        count(*) filter (where attempts > 0 and lease is null) as failed,
        pg_database_size(current_database()) as stored
      from ingest.job
      """;

  private final Session database;
  private final QueueConfig config;
  private volatile @Nullable Count last;

  Backlog(Session database, QueueConfig config) {
    this.database = database;
    this.config = config;
  }

  /// Throws the 429 while the queue is too long or the database too large, by the last count.
  public void requireRoom() {
    excess()
        .ifPresent(excess -> {
          throw Problems.tooMuchWaiting(excess, config.retryAfter());
        });
  }

  public boolean hasRoom() {
    return excess().isEmpty();
  }

  private Optional<String> excess() {
    Count count = last;
    if (count == null) {
      return Optional.empty();
    }
    if (count.jobs() > config.mostWaiting()) {
      return Optional.of("%,d articles wait to be read.".formatted(count.jobs()));
    }
    return config
        .mostStored()
        .filter(most -> count.stored() > most.asLongValue())
        .map(most -> "The database holds %,d bytes already.".formatted(count.stored()));
  }

  /// The last count; none was made yet, or could be made, while it is null.
  public @Nullable Count last() {
    return last;
  }

  @Scheduled(every = "${sandhi.queue.count-every}")
  @Transactional
  void countAgain() {
    count();
  }

  /// Counts now.
  @Transactional
  public Count count() {
    Tuple row = database.createNativeQuery(COUNT, Tuple.class).getSingleResult();
    Count count =
        new Count(
            row.get("jobs", Long.class),
            row.get("in_work", Long.class),
            row.get("failed", Long.class),
            row.get("oldest", Instant.class),
            row.get("stored", Long.class));
    last = count;
    return count;
  }

  /// What was counted: all jobs, those in work, those that wait for another attempt, when the
  /// oldest was queued, and the bytes of the database.
  public record Count(long jobs, long inWork, long failed, @Nullable Instant oldest, long stored) {}
}
