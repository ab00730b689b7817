package dev.sandhi.extract.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

/// The rows of `records.article`.
@Singleton
class StoredArticles implements PanacheRepositoryBase<StoredArticle, String> {

  /// The article's row, made if there is none, and locked until the transaction ends: of two
  /// deliveries at once the second waits here, and sees what the first has done.
  StoredArticle lock(Reading reading) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into records.article (id, revision, engine_version, extracted_at)
            values (:id, :revision, :engineVersion, :at)
            on conflict (id) do nothing
            """)
        .setParameter("id", reading.articleId())
        .setParameter("revision", reading.revision())
        .setParameter("engineVersion", reading.engineVersion())
        .setParameter("at", reading.at())
        .executeUpdate();
    return findById(reading.articleId(), LockModeType.PESSIMISTIC_WRITE);
  }
}
