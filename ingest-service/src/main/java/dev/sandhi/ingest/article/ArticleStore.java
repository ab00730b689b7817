package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.common.article.PublishedBasis;
import dev.sandhi.ingest.copy.Copies;
import dev.sandhi.ingest.page.PageFacts;
import dev.sandhi.ingest.queue.JobProgress;
import dev.sandhi.ingest.queue.JobQueue;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The articles that were taken in. What is learned of one later is kept beside it.
@Singleton
@Transactional
public final class ArticleStore {

  private final ArticleRepository articles;
  private final RevisionRepository revisions;
  private final PageRepository pages;
  private final Copies copies;
  private final JobQueue queue;

  ArticleStore(
      ArticleRepository articles,
      RevisionRepository revisions,
      PageRepository pages,
      Copies copies,
      JobQueue queue) {
    this.articles = articles;
    this.revisions = revisions;
    this.pages = pages;
    this.copies = copies;
    this.queue = queue;
  }

  Optional<StoredArticle> find(String id) {
    return Optional.of(id)
        .filter(ArticleId::isWellFormed)
        .flatMap(articles::findByIdOptional)
        .map(article -> {
          RevisionEntity newest = revisions.findById(new RevisionEntity.Key(id, article.revision));
          JobProgress progress =
              queue
                  .progress(id)
                  .orElseGet(() -> new JobProgress(newest.attempts, newest.lastError));
          return stored(article, newest, facts(newest), copies.of(id), progress);
        });
  }

  /// A revision as it is handed on.
  public ArticleRevision revision(String id, int revision) {
    RevisionEntity stored = revisions.findById(new RevisionEntity.Key(id, revision));
    @Nullable String url = articles.findById(id).url;
    return new ArticleRevision(
        revision, new Article(stored.text, stored.title, url, stored.outlet, stored.publishedOn));
  }

  /// Keeps the receipt of a revision that was read.
  public void settle(ExtractionReceipt receipt, int attempts) {
    RevisionEntity read =
        revisions.findById(new RevisionEntity.Key(receipt.articleId(), receipt.revision()));
    read.attempts = (short) attempts;
    read.lastError = null;
    read.settledAt = Instant.now();
    switch (receipt.outcome()) {
      case EXTRACTED -> keep(receipt, read, ArticleState.EXTRACTED);
      case SET_ASIDE -> keep(receipt, read, ArticleState.SET_ASIDE);
      case STALE -> keepIfUnread(receipt, read);
    }
  }

  /// Gives a revision up. What an earlier engine read of it stays.
  public void bury(String id, int revision, int attempts, String error) {
    RevisionEntity dead = revisions.findById(new RevisionEntity.Key(id, revision));
    dead.state = ArticleState.DEAD;
    dead.attempts = (short) attempts;
    dead.lastError = error;
    dead.settledAt = Instant.now();
  }

  /// A newer engine has read it, and the answer to that is here already, or was lost with its
  /// counts. This receipt tells of a reading that was dropped.
  private static void keepIfUnread(ExtractionReceipt receipt, RevisionEntity read) {
    if (read.engineVersion == null) {
      boolean isHindi = receipt.language() == null;
      keep(receipt, read, isHindi ? ArticleState.EXTRACTED : ArticleState.SET_ASIDE);
      read.meetings = null;
      read.agreements = null;
    }
  }

  private static void keep(ExtractionReceipt receipt, RevisionEntity read, ArticleState state) {
    read.state = state;
    read.engineVersion = receipt.engineVersion();
    read.language = receipt.language();
    read.dated = receipt.publishedOn();
    read.publishedBasis = receipt.publishedBasis();
    read.meetings = receipt.meetings();
    read.agreements = receipt.agreements();
    read.remains = receipt.remains();
  }

  private @Nullable PageFacts facts(RevisionEntity revision) {
    return pages
        .findByIdOptional(new RevisionEntity.Key(revision.articleId, revision.revision))
        .map(page -> page.facts)
        .orElse(null);
  }

  private static StoredArticle stored(
      ArticleEntity article,
      RevisionEntity newest,
      @Nullable PageFacts facts,
      Copies.Of copies,
      JobProgress progress) {
    boolean isDated = newest.publishedOn != null;
    return new StoredArticle(
        article.id,
        newest.revision,
        newest.state,
        newest.text,
        newest.title,
        article.url,
        newest.outlet,
        isDated ? newest.publishedOn : newest.dated,
        isDated ? PublishedBasis.GIVEN : newest.publishedBasis,
        facts,
        newest.language,
        newest.remains == null ? List.of() : newest.remains,
        newest.meetings,
        newest.agreements,
        newest.engineVersion,
        newest.receivedAt,
        progress.attempts(),
        progress.lastError(),
        copies.original(),
        copies.copies());
  }
}
