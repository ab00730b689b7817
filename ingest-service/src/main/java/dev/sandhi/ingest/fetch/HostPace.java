package dev.sandhi.ingest.fetch;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Gives out turns to ask a host, in a row of the database, so that all processes together keep its
/// pace. Only the clock of the database counts.
@Singleton
final class HostPace {

  /// The turn that is given is `next_turn` as it was, or now where that has passed.
  private static final String TAKE =
      """
      insert into ingest.host_pace as known (host, next_turn, turn)
      values (:host, now() + :pace * interval '1 millisecond', now())
      on conflict (host) do update set
        turn = greatest(known.next_turn, now()),
        next_turn = greatest(known.next_turn, now()) + :pace * interval '1 millisecond'
      where known.next_turn <= now() + :patience * interval '1 millisecond'
      returning cast(ceil(extract(epoch from turn - now()) * 1000) as bigint)
      """;

  private final EntityManager database;

  HostPace(EntityManager database) {
    this.database = database;
  }

  /// How long to wait for the turn that was taken; nothing where it would be too long, and none was
  /// taken.
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Duration> take(String host, Duration pace, Duration patience) {
    List<?> waits =
        database
            .createNativeQuery(TAKE)
            .setParameter("host", host)
            .setParameter("pace", pace.toMillis())
            .setParameter("patience", patience.toMillis())
            .getResultList();
    return waits.stream().findFirst().map(wait -> Duration.ofMillis(((Number) wait).longValue()));
  }
}
