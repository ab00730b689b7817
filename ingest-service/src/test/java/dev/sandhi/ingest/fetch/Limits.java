package dev.sandhi.ingest.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Limits that a test reaches soon.
record Limits(Set<String> trusted) implements FetchConfig {

  @Override
  public String userAgent() {
    return "SandhiBot/1.0 (test)";
  }

  @Override
  public Optional<Set<String>> trustedHosts() {
    return Optional.of(trusted);
  }

  @Override
  public Duration pace() {
    return Duration.ZERO;
  }

  @Override
  public Duration longestWait() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Duration connectTimeout() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Duration readTimeout() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Duration totalTimeout() {
    return Duration.ofSeconds(2);
  }

  @Override
  public int mostSent() {
    return 1 << 20;
  }

  @Override
  public int mostUnpacked() {
    return 4 << 20;
  }

  @Override
  public int mostRatio() {
    return 100;
  }
}
