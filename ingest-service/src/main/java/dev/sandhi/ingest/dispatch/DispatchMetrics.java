package dev.sandhi.ingest.dispatch;

import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.ingest.queue.Job;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Counts what comes of handing articles on.
@Singleton
final class DispatchMetrics {

  private final MeterRegistry meters;
  private final Timer requests;
  private final DistributionSummary batches;
  private final Timer delays;

  DispatchMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.requests =
        Timer.builder("sandhi.dispatch.request")
            .description("How long a request to extract-service takes")
            .publishPercentileHistogram()
            .register(meters);
    this.batches =
        DistributionSummary.builder("sandhi.dispatch.batch")
            .description("How many articles go in one request")
            .register(meters);
    this.delays =
        Timer.builder("sandhi.article.delay")
            .description("How long it takes from queueing an article until its records stand")
            .publishPercentileHistogram()
            .register(meters);
  }

  List<Answer<ExtractionReceipt>> time(
      int articles, Supplier<List<Answer<ExtractionReceipt>>> request) {
    batches.record(articles);
    return requests.record(request);
  }

  void received(List<Job> jobs) {
    count("received", jobs.size());
    Instant now = Instant.now();
    jobs.forEach(job -> delays.record(Duration.between(job.queuedAt(), now)));
  }

  /// How attempts ended: received, failed, absent, stopped, dead; or fenced, where the answer came
  /// after the lease had passed to another.
  void count(String outcome, int attempts) {
    meters.counter("sandhi.dispatch.attempts", "outcome", outcome).increment(attempts);
  }
}
