package dev.sandhi.query.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Asks schema `records` for a single value, and keeps no thread waiting for it. What is found in
/// less time than it takes to hand a request to another thread and back is asked here; all else is
/// asked of [Database].
@Singleton
public final class QuickDatabase {

  /// Of SQLSTATE: the connection failed.
  private static final String NO_CONNECTION = "08006";

  private final Pool pool;

  QuickDatabase(Pool pool) {
    this.pool = pool;
  }

  /// The bytes in the first column of the first row. The places of the values are `$1`, `$2` …
  public Uni<Optional<byte[]>> bytes(String statement, String... values) {
    return pool.preparedQuery(statement)
        .execute(Tuple.tuple(List.<Object>copyOf(List.of(values))))
        .map(rows -> {
          RowIterator<Row> found = rows.iterator();
          return found.hasNext()
              ? Optional.of(found.next().getBuffer(0).getBytes())
              : Optional.<byte[]>empty();
        })
        .onFailure()
        .transform(failure -> new PersistenceException(asOfJdbc(failure)));
  }

  private static SQLException asOfJdbc(Throwable failure) {
    return failure instanceof PgException refused
        ? new SQLException(refused.getMessage(), refused.getSqlState(), refused)
        : new SQLException(failure.getMessage(), NO_CONNECTION, failure);
  }
}
