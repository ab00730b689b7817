package dev.sandhi.chaos;

import dev.sandhi.local.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Looks how far the articles got.
final class Probe {

  private final Database database;

  Probe(Database database) {
    this.database = database;
  }

  /// How long it takes from now until one more article is settled, or none is left to be.
  Duration untilRead(Duration patience) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long before = -1;
    while (System.nanoTime() - start < patience.toNanos()) {
      try {
        long settled = database.number("select count(*) from chaos.completion");
        before = before < 0 ? settled : before;
        if (settled > before || database.number("select count(*) from ingest.job") == 0) {
          return Duration.ofNanos(System.nanoTime() - start);
        }
      } catch (SQLException notYet) {
        before = Math.max(before, 0);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return patience;
  }

  /// Waits until no job is left. False when that does not come.
  boolean untilDrained(Duration patience) throws SQLException, InterruptedException {
    long start = System.nanoTime();
    while (database.number("select count(*) from ingest.job") > 0) {
      if (System.nanoTime() - start > patience.toNanos()) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return true;
  }
}
