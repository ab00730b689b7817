package dev.sandhi.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/// A running PostgreSQL, bound to loopback, with the locale that Devanagari needs.
///
/// With `LC_CTYPE=C` PostgreSQL takes no Devanagari letter for a letter, and its text functions and
/// trigrams drop them all; `C.UTF-8` keeps them.
public final class LocalPostgres implements AutoCloseable {

  private final EmbeddedPostgres server;

  private LocalPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /// A throw-away server on a free port, for tests. Nothing of it survives [#close].
  public static LocalPostgres temporary() throws IOException {
    return new LocalPostgres(
        EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start());
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
