package dev.sandhi.ingest;

import dev.sandhi.postgres.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL and a stand-in for extract-service, and settings that make a test wait for
/// milliseconds where a cluster waits for seconds.
public final class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {

  public static final int MAX_ATTEMPTS = 3;
  public static final int MOST_WAITING = 50_000;

  private @Nullable LocalPostgres postgres;
  private @Nullable FakeExtractor extractor;

  @Override
  public Map<String, String> start() {
    IngestService.admitEveryUri();
    try {
      postgres = LocalPostgres.temporary();
      extractor = FakeExtractor.start();
      return Map.ofEntries(
          Map.entry("SANDHI_DB_URL", withoutUser(postgres.jdbcUrl())),
          Map.entry("SANDHI_DB_OWNER", "postgres"),
          Map.entry("SANDHI_DB_OWNER_PASSWORD", "postgres"),
          Map.entry("SANDHI_INGEST_DB_PASSWORD", "it's a secret"),
          Map.entry("SANDHI_EXTRACT_URL", extractor.url()),
          Map.entry("sandhi.fetch.trusted-hosts", "127.0.0.1"),
          Map.entry("sandhi.fetch.pace", "1ms"),
          Map.entry("sandhi.fetch.connect-timeout", "2s"),
          Map.entry("sandhi.fetch.read-timeout", "3s"),
          Map.entry("sandhi.fetch.total-timeout", "5s"),
          Map.entry("sandhi.http.longest-upload", "15s"),
          Map.entry("sandhi.http.max-stream.\"/v1/archives\"", "64M"),
          Map.entry("sandhi.source.retry-base", "20ms"),
          Map.entry("sandhi.queue.count-every", "1s"),
          Map.entry("sandhi.queue.most-waiting", Integer.toString(MOST_WAITING)),
          Map.entry("sandhi.dispatch.workers", "2"),
          Map.entry("sandhi.dispatch.poll-every", "50ms"),
          Map.entry("sandhi.dispatch.connect-timeout", "1s"),
          Map.entry("sandhi.dispatch.request-timeout", "3s"),
          Map.entry("sandhi.dispatch.lease", "7s"),
          Map.entry("sandhi.dispatch.retry-base", "20ms"),
          Map.entry("sandhi.dispatch.max-attempts", Integer.toString(MAX_ATTEMPTS)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A user in the address would win over the role that the service logs in as.
  private static String withoutUser(String url) {
    return url.substring(0, url.indexOf('?'));
  }

  @Override
  public void stop() {
    try {
      if (extractor != null) {
        extractor.close();
      }
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
