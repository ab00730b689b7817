package dev.sandhi.query.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.PGStatement;

/// Asks schema `records`. Each question is one short statement that sees the records of one moment;
/// none is held open between two answers, so that readers never hold back the writers. Several that
/// have to fit together are asked in one go by `atOneMoment`.
@Singleton
public final class Database {

  /// How often a statement is sent before the server is told to keep it; 0 stands for never. One
  /// that it does not keep is planned each time.
  private static final int KEEP_AT_ONCE = 1;

  private static final int KEEP_NEVER = 0;

  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  public <T> List<T> list(Sql sql, Row<T> row) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      statement
          .unwrap(PGStatement.class)
          .setPrepareThreshold(sql.isPlannedOnce() ? KEEP_AT_ONCE : KEEP_NEVER);
      sql.bind(statement);
      List<T> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(row.read(found));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /// Lets all questions that `answer` asks see the records of one moment.
  public <T> T atOneMoment(Supplier<T> answer) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          run("set transaction isolation level repeatable read, read only");
          return answer.get();
        });
  }

  private void run(String statement) {
    try (Connection connection = source.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  public <T> Optional<T> first(Sql sql, Row<T> row) {
    return list(sql, row).stream().findFirst();
  }
}
