package dev.sandhi.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/// A running PostgreSQL for tests, bound to loopback, with the locale that Devanagari needs.
public final class LocalPostgres implements AutoCloseable {

  private final EmbeddedPostgres server;

  private LocalPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /// A throw-away server on a free port, for tests. Nothing of it survives [#close].
  public static LocalPostgres temporary() throws IOException {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    Locales.ofThisSystem().forEach(builder::setLocaleConfig);
    return new LocalPostgres(builder.start());
  }

  /// The address of the database `postgres`, for the user `postgres`.
  public String jdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
