package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Delivery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class RevisionRepository
    implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {

  private static final String NEWEST =
      """
      select revision.articleId, revision.contentHash, revision.state, revision.receivedAt
      from RevisionEntity revision
      join ArticleEntity article on article.id = revision.articleId
        and article.revision = revision.revision
      where article.id in :ids
      """;

  private static final String DELIVERIES =
      """
      select new dev.sandhi.common.article.Delivery(
        article.id, revision.revision,
        new dev.sandhi.common.article.Article(
          revision.text, revision.title, article.url, revision.outlet, revision.publishedOn))
      from RevisionEntity revision
      join ArticleEntity article on article.id = revision.articleId
        and article.revision = revision.revision
      where article.id in :ids
      """;

  /// The newest revisions of these articles, without their texts.
  Map<String, Head> newest(Collection<String> articleIds) {
    return articleIds.isEmpty()
        ? Map.of()
        : getEntityManager()
            .createQuery(NEWEST, Head.class)
            .setParameter("ids", articleIds)
            .getResultStream()
            .collect(Collectors.toMap(Head::articleId, Function.identity()));
  }

  /// The newest revisions of these articles, as they are handed on.
  List<Delivery> deliveries(Collection<String> articleIds) {
    return getEntityManager()
        .createQuery(DELIVERIES, Delivery.class)
        .setParameter("ids", articleIds)
        .getResultList();
  }

  /// All revisions of these articles; a text is read only when it is asked for.
  Map<RevisionEntity.Key, RevisionEntity> keyed(Collection<String> articleIds) {
    return find("articleId in ?1", articleIds).stream()
        .collect(
            Collectors.toMap(
                row -> new RevisionEntity.Key(row.articleId, row.revision), Function.identity()));
  }

  /// Marks what of the older revisions was never read: there is no use in it any more.
  void supersede(RevisionEntity newest) {
    update(
        "state = ?1 where articleId = ?2 and revision < ?3 and state in ?4",
        ArticleState.SUPERSEDED,
        newest.articleId,
        newest.revision,
        List.of(ArticleState.QUEUED, ArticleState.DEAD, ArticleState.DROPPED));
  }

  record Head(String articleId, byte[] contentHash, ArticleState state, Instant receivedAt) {}
}
