package dev.sandhi.extract;

import dev.sandhi.postgres.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL for the tests, and the environment that leads the service to it.
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  /// A quote and a dollar, which a password may hold.
  private static final String PASSWORD = "it's $ecret";

  private @Nullable LocalPostgres server;

  @Override
  public Map<String, String> start() {
    ExtractService.admitEveryUri();
    try {
      LocalPostgres started = LocalPostgres.temporary();
      server = started;
      requirePasswords(withoutUser(started.jdbcUrl()));
      return Map.of(
          "SANDHI_DB_URL",
          withoutUser(started.jdbcUrl()),
          "SANDHI_DB_OWNER",
          "postgres",
          "SANDHI_DB_OWNER_PASSWORD",
          "postgres",
          "SANDHI_EXTRACT_DB_PASSWORD",
          PASSWORD,
          "SANDHI_QUERY_DB_PASSWORD",
          PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The server lets everyone in at first, whatever password the migrations gave them.
  private static void requirePasswords(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$
          begin
            execute format(
              'copy (values (%L), (%L)) to %L',
              'host all postgres all trust', 'host all all all scram-sha-256',
              current_setting('hba_file'));
            perform pg_reload_conf();
          end
          $$
          """);
    }
  }

  /// A user in the address would win over the one that logs in.
  private static String withoutUser(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /// Empties the tables, so that nothing is joined with what other tests stored; what happened
  /// stays told.
  public static void empty() throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate records.article, records.event, records.correction, records.person cascade");
    }
  }

  /// A connection of a role: `postgres` or one that the migrations made.
  public static Connection connect(String role) throws SQLException {
    String url = ConfigProvider.getConfig().getValue("SANDHI_DB_URL", String.class);
    return DriverManager.getConnection(url, role, PASSWORD);
  }
}
