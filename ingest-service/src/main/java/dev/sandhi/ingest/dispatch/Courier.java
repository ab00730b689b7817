package dev.sandhi.ingest.dispatch;

import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.ingest.queue.Job;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/// Hands articles on in one request, and settles their jobs by the answers.
@Singleton
final class Courier {

  private final Settlement settlement;
  private final Extractor extractor;
  private final Breaker breaker;
  private final DispatchMetrics metrics;
  private final DispatchConfig config;

  Courier(
      Settlement settlement,
      Extractor extractor,
      Breaker breaker,
      DispatchMetrics metrics,
      DispatchConfig config) {
    this.settlement = settlement;
    this.extractor = extractor;
    this.breaker = breaker;
    this.metrics = metrics;
    this.config = config;
  }

  void deliver(List<Parcel> parcels) {
    List<Job> jobs = parcels.stream().map(Parcel::job).toList();
    if (jobs.getFirst().attempts() > config.maxAttempts()) {
      settlement.settle(jobs, List.of(new Answer.Failed<>(lastWords(jobs.getFirst()))));
      return;
    }
    List<Answer<ExtractionReceipt>> answers =
        metrics.time(
            parcels.size(),
            () -> extractor.extract(parcels.stream().map(Parcel::delivery).toList()));
    answers.forEach(this::heed);
    settlement.settle(jobs, answers);
  }

  private void heed(Answer<?> answer) {
    switch (answer) {
      case Answer.Received<?> _, Answer.Failed<?> _ -> breaker.close();
      case Answer.Absent<?> absent -> breaker.open(absent.retryAfter());
      case Answer.Stopped<?> _ -> {}
    }
  }

  /// Nobody who took it came back to say how it ended.
  private static String lastWords(Job job) {
    return Objects.requireNonNullElse(job.lastError(), "every attempt was cut short");
  }
}
