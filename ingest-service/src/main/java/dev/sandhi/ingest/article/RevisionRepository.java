package dev.sandhi.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
final class RevisionRepository
    implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {

  /// A revision without its text.
  Head head(RevisionEntity.Key key) {
    return find("articleId = ?1 and revision = ?2", key.articleId(), key.revision())
        .project(Head.class)
        .singleResult();
  }

  /// Marks what of the older revisions was never read: there is no use in it any more.
  void supersede(RevisionEntity.Key newest) {
    update(
        "state = ?1 where articleId = ?2 and revision < ?3 and state in ?4",
        ArticleState.SUPERSEDED,
        newest.articleId(),
        newest.revision(),
        List.of(ArticleState.QUEUED, ArticleState.DEAD));
  }

  record Head(byte[] contentHash, ArticleState state, Instant receivedAt) {}
}
