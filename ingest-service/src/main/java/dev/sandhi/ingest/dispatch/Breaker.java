package dev.sandhi.ingest.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Holds the queue up while extract-service is not there: it is asked again after a while that
/// doubles up to a few seconds, and not once for every article that waits.
@Singleton
final class Breaker {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration LONGEST_ASKED = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 20;

  private final Duration shortest;
  private int failures;
  private long openUntil = System.nanoTime();

  @Inject
  Breaker(DispatchConfig config) {
    this(config.pollEvery());
  }

  Breaker(Duration shortest) {
    this.shortest = shortest;
  }

  /// Requests that fail together open it once; it stays so for as long as the service asked for, if
  /// it did.
  synchronized void open(@Nullable Duration asked) {
    long now = System.nanoTime();
    if (now - openUntil >= 0) {
      long doubled = shortest.toMillis() << Math.min(failures, MOST_DOUBLINGS);
      openUntil = now + Duration.ofMillis(Math.min(doubled, LONGEST.toMillis())).toNanos();
      failures++;
    }
    if (asked != null) {
      long until = now + Math.min(asked.toNanos(), LONGEST_ASKED.toNanos());
      openUntil = until - openUntil > 0 ? until : openUntil;
    }
  }

  synchronized void close() {
    failures = 0;
    openUntil = System.nanoTime();
  }

  /// How long nothing shall be sent.
  synchronized Duration remaining() {
    return Duration.ofNanos(Math.max(0, openUntil - System.nanoTime()));
  }

  /// Whether the next article is to find out if the service is back.
  synchronized boolean isProbing() {
    return failures > 0;
  }
}
