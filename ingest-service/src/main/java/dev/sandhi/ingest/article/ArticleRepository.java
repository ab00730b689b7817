package dev.sandhi.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Singleton
final class ArticleRepository implements PanacheRepositoryBase<ArticleEntity, String> {

  private static final String ADD =
      """
      insert into ingest.article (id, url, revision, received_at)
      values (:id, :url, 1, :receivedAt) on conflict (id) do nothing
      """;

  /// Adds an article with its first revision. False when it is there already; who posts it at the
  /// same time waits here for the first to end.
  boolean addIfNew(String id, @Nullable String url, Instant receivedAt) {
    return getEntityManager()
            .createNativeQuery(ADD)
            .setParameter("id", id)
            .setParameter("url", url)
            .setParameter("receivedAt", receivedAt)
            .executeUpdate()
        == 1;
  }

  /// The article, which nobody else can revise until the transaction ends.
  ArticleEntity locked(String id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
  }
}
