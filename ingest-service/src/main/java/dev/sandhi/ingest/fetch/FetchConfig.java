package dev.sandhi.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How pages are fetched, and how much of them is taken.
@ConfigMapping(prefix = "sandhi.fetch")
public interface FetchConfig {

  /// What this service tells a host that it is; the first word is what `robots.txt` knows it by.
  @WithDefault("SandhiBot/1.0 (reads Hindi news for a record of diplomacy)")
  String userAgent();

  /// Hosts, as `host` or `host:port`, that may be reached wherever they lie: for tests, and for a
  /// paper within one's own network. None unless told.
  Optional<Set<String>> trustedHosts();

  /// The least time between two requests to one host, of all processes together.
  @WithDefault("2s")
  Duration pace();

  /// How long a request may wait for the turn of its host.
  @WithDefault("10s")
  Duration longestWait();

  @WithDefault("5s")
  Duration connectTimeout();

  /// How long a host may say nothing.
  @WithDefault("10s")
  Duration readTimeout();

  /// How long one answer may take, however busily it goes on.
  @WithDefault("20s")
  Duration totalTimeout();

  /// The most bytes of an answer as they come over the wire.
  @WithDefault("5242880")
  int mostSent();

  /// The most bytes of an answer when it is unpacked.
  @WithDefault("20971520")
  int mostUnpacked();

  /// How many times larger than what was sent the unpacked answer may be.
  @WithDefault("100")
  int mostRatio();
}
