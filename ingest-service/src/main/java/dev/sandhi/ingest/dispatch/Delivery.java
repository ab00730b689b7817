package dev.sandhi.ingest.dispatch;

import dev.sandhi.ingest.queue.Job;
import jakarta.inject.Singleton;
import java.util.Objects;

/// Hands one article on, and settles its job by the answer.
@Singleton
final class Delivery {

  private final Settlement settlement;
  private final Extractor extractor;
  private final Breaker breaker;
  private final DispatchConfig config;

  Delivery(Settlement settlement, Extractor extractor, Breaker breaker, DispatchConfig config) {
    this.settlement = settlement;
    this.extractor = extractor;
    this.breaker = breaker;
    this.config = config;
  }

  void deliver(Job job) {
    if (job.attempts() > config.maxAttempts()) {
      settlement.failed(job, lastWords(job));
      return;
    }
    Answer answer = extractor.extract(job.articleId(), settlement.load(job));
    switch (answer) {
      case Answer.Received received -> {
        breaker.close();
        settlement.received(job, received.receipt());
      }
      case Answer.Failed failed -> {
        breaker.close();
        settlement.failed(job, failed.error());
      }
      case Answer.Absent absent -> {
        breaker.open();
        settlement.absent(job, absent.error());
      }
    }
  }

  /// Nobody who took it came back to say how it ended.
  private static String lastWords(Job job) {
    return Objects.requireNonNullElse(job.lastError(), "every attempt was cut short");
  }
}
