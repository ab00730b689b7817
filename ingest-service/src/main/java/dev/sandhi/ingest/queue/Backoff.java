package dev.sandhi.ingest.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time, up to a cap, and half of that
/// more or less, so that what failed together does not come back together.
public record Backoff(Duration base, Duration cap) {

  private static final int MOST_DOUBLINGS = 30;

  public Duration after(int attempts, RandomGenerator random) {
    long doubled = base.toMillis() << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
    long capped = Math.min(doubled, cap.toMillis());
    return Duration.ofMillis((long) (capped * random.nextDouble(0.5, 1.5)));
  }
}
