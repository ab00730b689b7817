package dev.sandhi.ingest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/// Looks at the tables from outside, and does to them what happens in a cluster.
public final class Database {

  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private Database() {}

  /// As the owner, who may do anything.
  public static List<String> query(String sql) throws SQLException {
    return query("postgres", sql);
  }

  public static List<String> query(String role, String sql) throws SQLException {
    try (Connection connection = connect(role);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  public static int update(String sql) throws SQLException {
    return update("postgres", sql);
  }

  public static int update(String role, String sql) throws SQLException {
    try (Connection connection = connect(role);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /// Waits until something holds.
  public static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never came true: " + what);
      }
      Thread.onSpinWait();
    }
  }

  private static Connection connect(String role) throws SQLException {
    String url = ConfigProvider.getConfig().getValue("SANDHI_DB_URL", String.class);
    return DriverManager.getConnection(url, role, "it's a secret");
  }
}
