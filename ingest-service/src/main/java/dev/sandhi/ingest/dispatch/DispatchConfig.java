package dev.sandhi.ingest.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How articles are handed on.
@ConfigMapping(prefix = "sandhi.dispatch")
interface DispatchConfig {

  /// Whether this process hands articles on at all; it takes them in regardless.
  @WithDefault("true")
  boolean enabled();

  /// Where extract-service is.
  URI extractUrl();

  /// How many requests are under way at once.
  @WithDefault("4")
  int workers();

  /// How many articles go in one request at most.
  @WithDefault("20")
  int batch();

  /// How often to look for jobs that nobody told of: those of other processes, and retries.
  @WithDefault("1s")
  Duration pollEvery();

  @WithDefault("2s")
  Duration connectTimeout();

  /// How long one request may take.
  @WithDefault("30s")
  Duration requestTimeout();

  /// How long a job is held by who took it. Past that it counts as lost and is taken again.
  @WithDefault("60s")
  Duration lease();

  /// How often an article is tried before it is given up.
  @WithDefault("8")
  int maxAttempts();

  /// How long to wait after the first failure; twice as long after each further one.
  @WithDefault("1s")
  Duration retryBase();

  @WithDefault("10m")
  Duration retryCap();

  /// How long articles under way may take to end when the service stops.
  @WithDefault("5s")
  Duration stopGrace();

  /// Refuses settings that would lose or repeat work for ever: a lease that ends before the request
  /// does makes every slow article run again and again.
  default void check() {
    Duration longest = connectTimeout().multipliedBy(3).plus(requestTimeout());
    if (lease().compareTo(longest) <= 0) {
      throw new IllegalStateException(
          "sandhi.dispatch.lease is %s, and must be longer than %s: request-timeout and three"
                  .formatted(lease(), longest)
              + " times connect-timeout");
    }
    if (workers() < 1 || batch() < 1 || maxAttempts() < 1) {
      throw new IllegalStateException(
          "sandhi.dispatch.workers, batch and max-attempts must be at least 1");
    }
  }
}
