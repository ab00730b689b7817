package dev.sandhi.ingest.status;

import dev.sandhi.ingest.deadletter.DeadLetters;
import dev.sandhi.ingest.queue.Backlog;
import dev.sandhi.ingest.source.SourceStatus;
import dev.sandhi.ingest.source.Sources;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The status as metrics. They tell what was counted last; whoever asks for them waits for no
/// database.
@Singleton
final class StatusMetrics {

  private final Backlog backlog;
  private final DeadLetters letters;
  private final Sources sources;
  private final MultiGauge ages;
  private volatile double dead = Double.NaN;

  StatusMetrics(Backlog backlog, DeadLetters letters, Sources sources, MeterRegistry meters) {
    this.backlog = backlog;
    this.letters = letters;
    this.sources = sources;
    this.ages =
        MultiGauge.builder("sandhi.source.last.success.age.seconds")
            .description("How long ago a source was last read")
            .register(meters);
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
    ages.register(
        sources.statuses().stream()
            .filter(source -> !source.paused() && source.lastSuccessAt() != null)
            .map(StatusMetrics::age)
            .toList(),
        true);
  }

  private void gauge(
      MeterRegistry meters, String name, String what, ToDoubleFunction<Backlog.Count> number) {
    Gauge.builder(name, () -> last(number)).description(what).register(meters);
  }

  private double last(ToDoubleFunction<Backlog.Count> number) {
    Backlog.@Nullable Count count = backlog.last();
    return count == null ? Double.NaN : number.applyAsDouble(count);
  }

  private static MultiGauge.Row<?> age(SourceStatus source) {
    Instant last = Objects.requireNonNull(source.lastSuccessAt());
    double seconds = Duration.between(last, Instant.now()).toMillis() / 1000.0;
    return MultiGauge.Row.of(Tags.of("source", source.id()), seconds);
  }

  private static double age(Backlog.Count count) {
    @Nullable Instant oldest = count.oldest();
    return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
  }
}
