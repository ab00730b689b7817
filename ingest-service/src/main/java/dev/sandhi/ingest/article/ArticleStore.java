package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Delivery;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.common.article.PublishedBasis;
import dev.sandhi.ingest.copy.Copies;
import dev.sandhi.ingest.page.PageFacts;
import dev.sandhi.ingest.queue.Job;
import dev.sandhi.ingest.queue.JobProgress;
import dev.sandhi.ingest.queue.JobQueue;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The articles that were taken in. What is learned of one later is kept beside it.
@Singleton
@Transactional
public final class ArticleStore {

  /// How extract-service names Hindi in a legacy font; the name of the font follows.
  private static final String LEGACY_FONT = "hi-x-";

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

  /// What these jobs are about, in their order.
  public List<Delivery> deliveries(List<Job> jobs) {
    return newest(jobs.stream().map(Job::articleId).toList());
  }

  /// The newest revisions of articles that are there, in their order.
  public List<Delivery> newest(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Delivery> newest =
        revisions.deliveries(ids).stream()
            .collect(Collectors.toMap(Delivery::articleId, Function.identity()));
    return ids.stream().map(id -> Objects.requireNonNull(newest.get(id))).toList();
  }

  /// Keeps the receipts of revisions that were read.
  public void settle(Map<Job, ExtractionReceipt> receipts) {
    Map<RevisionEntity.Key, RevisionEntity> rows =
        revisions.keyed(receipts.keySet().stream().map(Job::articleId).toList());
    receipts.forEach((job, receipt) -> {
      RevisionEntity.Key key = new RevisionEntity.Key(job.articleId(), job.revision());
      settle(receipt, job.attempts(), Objects.requireNonNull(rows.get(key)));
    });
  }

  private static void settle(ExtractionReceipt receipt, int attempts, RevisionEntity read) {
    read.attempts = (short) attempts;
    read.lastError = null;
    read.settledAt = Instant.now();
    switch (receipt.outcome()) {
      case EXTRACTED -> keep(receipt, read, ArticleState.EXTRACTED);
      case SET_ASIDE -> keep(receipt, read, aside(receipt.language()));
      case STALE -> keepIfUnread(receipt, read);
    }
  }

  /// Gives a revision up. What an earlier engine read of it stays.
  public void bury(Job job, String error) {
    RevisionEntity dead =
        revisions.findById(new RevisionEntity.Key(job.articleId(), job.revision()));
    dead.state = ArticleState.DEAD;
    dead.attempts = (short) job.attempts();
    dead.lastError = error;
    dead.settledAt = Instant.now();
  }

  /// A newer engine has read it, and the answer to that is here already, or was lost. This receipt
  /// tells of a reading that was dropped, with the counts of the one that stands.
  private static void keepIfUnread(ExtractionReceipt receipt, RevisionEntity read) {
    if (read.engineVersion == null) {
      boolean isRead = receipt.language() == null;
      keep(receipt, read, isRead ? ArticleState.EXTRACTED : aside(receipt.language()));
    }
  }

  private static ArticleState aside(@Nullable String language) {
    boolean isHindi = language != null && language.startsWith(LEGACY_FONT);
    return isHindi ? ArticleState.LEGACY_FONT : ArticleState.SET_ASIDE;
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
