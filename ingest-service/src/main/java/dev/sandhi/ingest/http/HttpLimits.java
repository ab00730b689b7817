package dev.sandhi.ingest.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long the body of a request may be.
@ConfigMapping(prefix = "sandhi.http")
public interface HttpLimits {

  /// Of one that is read as a whole.
  @WithDefault("8M")
  MemorySize maxBody();

  /// How long one that is read as a whole may take to come.
  @WithDefault("60s")
  Duration longestUpload();

  /// Of one that is read as it comes, by the path that it is sent to.
  Map<String, MemorySize> maxStream();

  default boolean isStreamed(@Nullable String path) {
    return path != null && maxStream().containsKey(path);
  }

  default long of(@Nullable String path) {
    MemorySize whole = maxBody();
    return (path == null ? whole : maxStream().getOrDefault(path, whole)).asLongValue();
  }
}
