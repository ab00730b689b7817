package dev.sandhi.chaos;

import dev.sandhi.local.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Looks again and again how far the articles got. A database that is not there has no answer yet.
final class Probe implements AutoCloseable {

  private static final int STEP_MILLISECONDS = 100;

  private final Database database;
  private @Nullable Connection connection;

  Probe(Database database) {
    this.database = database;
  }

  /// How many articles have been read, if that can be told now.
  OptionalLong read() {
    return number("select count(*) from chaos.completion");
  }

  /// Waits until more articles than that have been read. False when that does not come.
  boolean untilMoreRead(long before, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (read().orElse(0) <= before) {
      if (System.nanoTime() > end) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(STEP_MILLISECONDS);
    }
    return true;
  }

  /// Waits until no job is left, but not for ever.
  void untilDrained(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (number("select count(*) from ingest.job").orElse(1) > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(STEP_MILLISECONDS);
    }
  }

  private OptionalLong number(String query) {
    try {
      Connection used = connection == null ? database.connect() : connection;
      connection = used;
      try (Statement statement = used.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        rows.next();
        return OptionalLong.of(rows.getLong(1));
      }
    } catch (SQLException notYet) {
      close();
      return OptionalLong.empty();
    }
  }

  @Override
  public void close() {
    try (Connection _ = connection) {
      connection = null;
    } catch (SQLException alreadyCut) {
      connection = null;
    }
  }
}
