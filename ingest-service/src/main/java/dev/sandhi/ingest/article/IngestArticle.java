package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.queue.JobQueue;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/// Takes an article in: a new one, a new text of one that is known, or nothing new.
@Singleton
public final class IngestArticle {

  private final ArticleRepository articles;
  private final RevisionRepository revisions;
  private final JobQueue queue;

  IngestArticle(ArticleRepository articles, RevisionRepository revisions, JobQueue queue) {
    this.articles = articles;
    this.revisions = revisions;
    this.queue = queue;
  }

  /// Stores the article and its job in the transaction of the caller, and nothing when the newest
  /// revision has the same text. Posts of one article wait for each other.
  ///
  /// Rows are locked in the order article, job, revision, here as wherever a job is settled.
  @Transactional(Transactional.TxType.MANDATORY)
  public Outcome ingest(Article article) {
    String id = ArticleId.of(article);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    byte[] contentHash = ArticleId.hash(article.text());
    int revision = 1;
    if (!articles.addIfNew(id, article.url(), now)) {
      ArticleEntity known = articles.locked(id);
      refuseOtherAddress(known, article);
      RevisionRepository.Head newest = revisions.head(new RevisionEntity.Key(id, known.revision));
      if (MessageDigest.isEqual(newest.contentHash(), contentHash)) {
        return new Outcome(
            new Accepted(id, known.revision, newest.state(), newest.receivedAt()), false);
      }
      revision = ++known.revision;
    }
    RevisionEntity.Key key = new RevisionEntity.Key(id, revision);
    revisions.persist(revisionOf(article, key, contentHash, now));
    queue.queue(id, revision);
    if (revision > 1) {
      revisions.supersede(key);
    }
    return new Outcome(new Accepted(id, revision, ArticleState.QUEUED, now), true);
  }

  /// A text that is nothing but an address has the name of the page at that address.
  private static void refuseOtherAddress(ArticleEntity known, Article article) {
    if (!Objects.equals(known.url, article.url())) {
      throw HttpProblem.builder()
          .withStatus(Status.CONFLICT)
          .withTitle("Another article has this id")
          .withDetail("Its address is " + known.url + ". Give the address of this one, or another.")
          .build();
    }
  }

  private static RevisionEntity revisionOf(
      Article article, RevisionEntity.Key key, byte[] contentHash, Instant now) {
    RevisionEntity revision = new RevisionEntity();
    revision.articleId = key.articleId();
    revision.revision = key.revision();
    revision.text = article.text();
    revision.contentHash = contentHash;
    revision.title = article.title();
    revision.outlet = article.outlet();
    revision.publishedOn = article.publishedOn();
    revision.receivedAt = now;
    revision.state = ArticleState.QUEUED;
    return revision;
  }

  /// The answer, and whether there is anything new.
  public record Outcome(Accepted accepted, boolean isNew) {}
}
