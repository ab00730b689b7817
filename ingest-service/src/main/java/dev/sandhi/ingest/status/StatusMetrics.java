package dev.sandhi.ingest.status;

import dev.sandhi.ingest.deadletter.DeadLetters;
import dev.sandhi.ingest.queue.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The status as metrics. They tell what was counted last; whoever asks for them waits for no
/// database.
@Singleton
final class StatusMetrics {

  private final Backlog backlog;
  private final DeadLetters letters;
  private volatile double dead = Double.NaN;

  StatusMetrics(Backlog backlog, DeadLetters letters) {
    this.backlog = backlog;
    this.letters = letters;
  }

  void register(@Observes StartupEvent started, MeterRegistry meters) {
    gauge(meters, "sandhi.queue.jobs", "Articles that wait to be read", Backlog.Count::jobs);
    gauge(meters, "sandhi.queue.in.work", "Articles handed on now", Backlog.Count::inWork);
    gauge(meters, "sandhi.queue.failed", "Articles to be tried again", Backlog.Count::failed);
    gauge(
        meters, "sandhi.queue.oldest.age.seconds", "How long the oldest waits", StatusMetrics::age);
    gauge(meters, "sandhi.database.bytes", "What the database holds", Backlog.Count::stored);
    Gauge.builder("sandhi.articles.dead", () -> dead)
        .description("Articles that were given up")
        .register(meters);
  }

  @Scheduled(every = "${sandhi.queue.count-every}")
  void count() {
    dead = letters.count();
  }

  private void gauge(
      MeterRegistry meters, String name, String what, ToDoubleFunction<Backlog.Count> number) {
    Gauge.builder(name, () -> last(number)).description(what).register(meters);
  }

  private double last(ToDoubleFunction<Backlog.Count> number) {
    Backlog.@Nullable Count count = backlog.last();
    return count == null ? Double.NaN : number.applyAsDouble(count);
  }

  private static double age(Backlog.Count count) {
    @Nullable Instant oldest = count.oldest();
    return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
  }
}
