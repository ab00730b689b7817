package dev.sandhi.ingest.dispatch;

import dev.sandhi.common.article.Delivery;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.ingest.article.ArticleStore;
import dev.sandhi.ingest.queue.Backoff;
import dev.sandhi.ingest.queue.Job;
import dev.sandhi.ingest.queue.JobQueue;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// The ends that a job can come to, each in one transaction: job and article change together, or
/// neither does. Who comes after the lease has passed to another changes nothing.
@Singleton
@Transactional
final class Settlement {

  private static final Logger LOG = Logger.getLogger(Settlement.class);
  private static final int LONGEST_ERROR = 1_000;

  /// So that one request can be answered in time: many short articles, or one long.
  private static final int MOST_CHARACTERS = 200_000;

  private final JobQueue queue;
  private final ArticleStore articles;
  private final DispatchMetrics metrics;
  private final DispatchConfig config;
  private final Backoff backoff;

  Settlement(
      JobQueue queue, ArticleStore articles, DispatchMetrics metrics, DispatchConfig config) {
    this.queue = queue;
    this.articles = articles;
    this.metrics = metrics;
    this.config = config;
    this.backoff = new Backoff(config.retryBase(), config.retryCap());
  }

  /// Takes jobs with what they are about. What would make the request too long is put back.
  List<Parcel> claim(int most) {
    List<Job> jobs = queue.claim(most, config.lease());
    List<Delivery> deliveries = articles.deliveries(jobs);
    List<Parcel> taken = new ArrayList<>();
    int characters = 0;
    for (int i = 0; i < jobs.size(); i++) {
      characters += deliveries.get(i).article().text().length();
      if (taken.isEmpty() || characters <= MOST_CHARACTERS) {
        taken.add(new Parcel(jobs.get(i), deliveries.get(i)));
      } else {
        queue.refund(jobs.get(i), Duration.ZERO, null);
      }
    }
    return taken;
  }

  /// Holds a job for as long as if it were taken now. False when another has it.
  boolean renew(Job job) {
    return queue.renew(job, config.lease());
  }

  /// Hands jobs back untried.
  void release(List<Job> jobs) {
    jobs.forEach(job -> queue.refund(job, Duration.ZERO, null));
    metrics.count("stopped", jobs.size());
  }

  /// Ends the jobs of one request, each by its answer.
  void settle(List<Job> jobs, List<Answer<ExtractionReceipt>> answers) {
    Map<Job, ExtractionReceipt> receipts = new LinkedHashMap<>();
    List<Job> stopped = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      switch (answers.get(i)) {
        case Answer.Received<ExtractionReceipt> received -> receipts.put(job, received.content());
        case Answer.Failed<?> failed -> failed(job, storable(failed.error()));
        case Answer.Absent<?> absent -> absent(job, absent);
        case Answer.Stopped<?> _ -> stopped.add(job);
      }
    }
    release(stopped);
    received(receipts);
  }

  private void received(Map<Job, ExtractionReceipt> receipts) {
    List<Job> finished = queue.finish(List.copyOf(receipts.keySet()));
    int late = receipts.size() - finished.size();
    if (late > 0) {
      LOG.infof("%d late answers ignored: others have the jobs", late);
      metrics.count("fenced", late);
    }
    receipts.keySet().retainAll(finished);
    articles.settle(receipts);
    metrics.received(finished);
  }

  /// Counts the attempt. After the last one the article is given up.
  private void failed(Job job, String error) {
    LOG.warnf("Attempt %d of %s failed: %s", job.attempts(), job.articleId(), error);
    metrics.count("failed", 1);
    if (job.attempts() < config.maxAttempts()) {
      queue.retry(job, delay(job), error);
    } else if (!queue.finish(List.of(job)).isEmpty()) {
      articles.bury(job, error);
      metrics.count("dead", 1);
    }
  }

  /// Puts the job back uncounted.
  private void absent(Job job, Answer.Absent<?> absent) {
    metrics.count("absent", 1);
    queue.refund(job, delay(job), storable(absent.error()));
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
