package dev.sandhi.ingest.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

@Singleton
final class SourceRepository implements PanacheRepositoryBase<SourceEntity, String> {

  private static final String ADD =
      """
      insert into ingest.source (id, url, outlet, poll_seconds, paused, created_at, next_poll_at)
      values (:id, :url, :outlet, :pollSeconds, :paused, now(), now()) on conflict (id) do nothing
      """;

  private static final String CLAIM =
      """
      update ingest.source source set next_poll_at = now() + :lease * interval '1 millisecond'
      where id in (
        select id from ingest.source where not paused and next_poll_at <= now()
        order by next_poll_at limit :most for update skip locked
      )
      returning source.*
      """;

  private static final String SCHEDULE =
      """
      update ingest.source set next_poll_at = now() + :delay * interval '1 second' where id = :id
      """;

  /// Adds a source. False when there is one with this address already.
  boolean addIfNew(String id, String url, SourceSettings settings) {
    return getEntityManager()
            .createNativeQuery(ADD)
            .setParameter("id", id)
            .setParameter("url", url)
            .setParameter("outlet", settings.outlet())
            .setParameter("pollSeconds", settings.pollSeconds())
            .setParameter("paused", settings.isPaused())
            .executeUpdate()
        == 1;
  }

  /// Takes sources that are due, which nobody else takes until the lease ends.
  @SuppressWarnings("unchecked")
  List<SourceEntity> claim(int most, Duration lease) {
    return getEntityManager()
        .createNativeQuery(CLAIM, SourceEntity.class)
        .setParameter("most", most)
        .setParameter("lease", lease.toMillis())
        .getResultList();
  }

  void schedule(String id, long delaySeconds) {
    getEntityManager()
        .createNativeQuery(SCHEDULE)
        .setParameter("id", id)
        .setParameter("delay", delaySeconds)
        .executeUpdate();
  }
}
