package dev.sandhi.ingest.dispatch;

import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.ingest.article.ArticleStore;
import dev.sandhi.ingest.queue.Backoff;
import dev.sandhi.ingest.queue.Job;
import dev.sandhi.ingest.queue.JobQueue;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// The ends that a job can come to, each in one transaction: job and article change together, or
/// neither does. Who comes after the lease has passed to another changes nothing.
@Singleton
@Transactional
final class Settlement {

  private static final Logger LOG = Logger.getLogger(Settlement.class);
  private static final int LONGEST_ERROR = 1_000;

  private final JobQueue queue;
  private final ArticleStore articles;
  private final DispatchConfig config;
  private final Backoff backoff;

  Settlement(JobQueue queue, ArticleStore articles, DispatchConfig config) {
    this.queue = queue;
    this.articles = articles;
    this.config = config;
    this.backoff = new Backoff(config.retryBase(), config.retryCap());
  }

  List<Job> claim(int most) {
    return queue.claim(most, config.lease());
  }

  ArticleRevision load(Job job) {
    return articles.revision(job.articleId(), job.revision());
  }

  void received(Job job, ExtractionReceipt receipt) {
    if (queue.finish(job)) {
      articles.settle(receipt, job.attempts());
    } else {
      LOG.infof("Late answer for %s ignored: another has the job", job.articleId());
    }
  }

  /// Counts the attempt. After the last one the article is given up.
  void failed(Job job, String error) {
    String kept = storable(error);
    LOG.warnf("Attempt %d of %s failed: %s", job.attempts(), job.articleId(), kept);
    if (job.attempts() < config.maxAttempts()) {
      queue.retry(job, delay(job), kept);
    } else if (queue.finish(job)) {
      articles.bury(job.articleId(), job.revision(), job.attempts(), kept);
    }
  }

  /// Puts the job back uncounted.
  void absent(Job job, String error) {
    queue.refund(job, delay(job), storable(error));
  }

  private Duration delay(Job job) {
    return backoff.after(job.attempts(), ThreadLocalRandom.current());
  }

  /// PostgreSQL holds neither U+0000 nor half a surrogate pair.
  private static String storable(String error) {
    return error
        .codePoints()
        .limit(LONGEST_ERROR)
        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
