package dev.sandhi.ingest.queue;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// When no more is taken in.
@ConfigMapping(prefix = "sandhi.queue")
interface QueueConfig {

  /// How many jobs may wait.
  @WithDefault("2000000")
  long mostWaiting();

  /// How large the database may grow. Set it well below what its disk holds: a full one stops
  /// everything, this only what comes in.
  Optional<MemorySize> mostStored();

  /// How often that is counted.
  @WithDefault("10s")
  Duration countEvery();

  /// What is told to those who are sent away.
  @WithDefault("30s")
  Duration retryAfter();
}
