package dev.sandhi.query;

import dev.sandhi.postgres.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL for the service under test, migrated as extract-service does it.
public class RecordsDatabase implements QuarkusTestResourceLifecycleManager {

  static final String OWNER_URL = "sandhi.test.owner-url";
  static final String QUERY_PASSWORD = "query-password";

  private @Nullable LocalPostgres postgres;

  @Override
  public Map<String, String> start() {
    QueryService.admitEveryUri();
    try {
      postgres = LocalPostgres.temporary();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String owners = postgres.jdbcUrl();
    prepare(owners);
    // A user that the address names would win over the one that the service asks for.
    String anyones = owners.replaceFirst("\\?.*", "");
    return Map.of(
        OWNER_URL,
        owners,
        "SANDHI_DB_URL",
        anyones,
        "SANDHI_QUERY_DB_PASSWORD",
        QUERY_PASSWORD,
        "sandhi.query.statement-timeout",
        "2s",
        "sandhi.query.export-folder",
        Path.of("target", "exports").toAbsolutePath().toString());
  }

  void prepare(String url) {
    migrate(url);
  }

  static void migrate(String url) {
    Path root = Path.of(System.getProperty("sandhi.root"));
    Path scripts = root.resolve("extract-service/src/main/resources/db/migration");
    Flyway.configure()
        .dataSource(url, null, null)
        .schemas("records")
        .locations("filesystem:" + scripts)
        .placeholders(Map.of("extractPassword", "x", "queryPassword", QUERY_PASSWORD))
        .load()
        .migrate();
  }

  @Override
  public void stop() {
    try {
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
