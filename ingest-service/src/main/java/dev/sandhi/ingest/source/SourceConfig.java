package dev.sandhi.ingest.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How sources are looked at.
@ConfigMapping(prefix = "sandhi.source")
interface SourceConfig {

  /// Whether this process looks at sources and fetches what they give.
  @WithDefault("true")
  boolean enabled();

  /// How many sources, and how many pages, are under way at once.
  @WithDefault("4")
  int workers();

  /// How long a source or a page is held by who took it. Past that another takes it.
  @WithDefault("10m")
  Duration lease();

  /// How often fetching a page is tried before it is given up.
  @WithDefault("6")
  int maxAttempts();

  /// How long to wait after the first failure of a page; twice as long after each further one.
  @WithDefault("30s")
  Duration retryBase();

  /// How many sitemaps of an index are looked into.
  @WithDefault("20")
  int mostSitemaps();
}
