package dev.sandhi.ingest.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does what a key names once a day, and gives the first answer again after that.
///
/// The answer is stored in the transaction that does the work: either both stand or neither does.
@Singleton
public final class Idempotency {

  private static final int UNPROCESSABLE = 422;
  private static final Duration KEPT = Duration.ofHours(24);

  /// Whoever comes second with a key waits here for the first to end.
  private static final String TAKE =
      """
      insert into ingest.idempotency as known (key, request_hash) values (:key, :hash)
      on conflict (key) do update set
        request_hash = excluded.request_hash, created_at = excluded.created_at
      where known.created_at < now() - interval '24 hours'
      """;

  private static final String KEEP =
      """
      update ingest.idempotency set status = :status, location = :location, body = :body
      where key = :key
      """;

  private static final String FORGET =
      "delete from ingest.idempotency where created_at < now() - interval '24 hours'";

  private final EntityManager database;

  Idempotency(EntityManager database) {
    this.database = database;
  }

  /// The answer to the first request with this key. The same key with another request is refused.
  @Transactional(Transactional.TxType.MANDATORY)
  public Answer once(@Nullable IdempotencyKey key, byte[] requestHash, Supplier<Answer> work) {
    if (key == null) {
      return work.get();
    }
    if (!take(key, requestHash)) {
      return replay(database.find(IdempotencyEntity.class, key.value()), requestHash);
    }
    Answer answer = work.get();
    database
        .createNativeQuery(KEEP)
        .setParameter("key", key.value())
        .setParameter("status", answer.status())
        .setParameter("location", answer.location())
        .setParameter("body", answer.body())
        .executeUpdate();
    return answer;
  }

  /// The answer to the first request with this key, where there was one: for work that begins
  /// outside of the transaction that it ends in. The same key with another request is refused.
  @Transactional
  public Optional<Answer> answered(@Nullable IdempotencyKey key, byte[] requestHash) {
    return Optional.ofNullable(key)
        .map(name -> database.find(IdempotencyEntity.class, name.value()))
        .filter(known -> known.createdAt.isAfter(Instant.now().minus(KEPT)))
        .map(known -> replay(known, requestHash));
  }

  @Scheduled(every = "1h", delayed = "1m")
  @Transactional
  void forget() {
    database.createNativeQuery(FORGET).executeUpdate();
  }

  private boolean take(IdempotencyKey key, byte[] requestHash) {
    return database
            .createNativeQuery(TAKE)
            .setParameter("key", key.value())
            .setParameter("hash", requestHash)
            .executeUpdate()
        == 1;
  }

  private static Answer replay(IdempotencyEntity first, byte[] requestHash) {
    if (!MessageDigest.isEqual(first.requestHash, requestHash)) {
      throw HttpProblem.builder()
          .withStatus(UNPROCESSABLE)
          .withTitle("The key belongs to another request")
          .withDetail(
              IdempotencyKey.HEADER + " was used within the last 24 hours with another body.")
          .build();
    }
    return new Answer(first.status, first.location, first.body);
  }
}
