package dev.sandhi.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// The PostgreSQL database that the services share, with the role that owns it.
public record Database(String url, String owner, String ownerPassword) {

  private static final int PATIENCE_SECONDS = 10;

  /// A connection of the owner. Nothing on it waits for ever.
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", owner);
    properties.setProperty("password", ownerPassword);
    properties.setProperty("connectTimeout", Integer.toString(PATIENCE_SECONDS));
    properties.setProperty("loginTimeout", Integer.toString(PATIENCE_SECONDS));
    properties.setProperty("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(url, properties);
  }

  /// Runs statements, by a connection of its own.
  public void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// The first column of all rows.
  public List<String> column(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /// The number that a query has for its only answer.
  public long number(String query) throws SQLException {
    return Long.parseLong(column(query).getFirst());
  }

  /// Fails with PostgreSQL's own words unless the owner can connect.
  void check() throws CannotRunException {
    try (Connection connection = connect()) {
      if (!connection.isValid(PATIENCE_SECONDS)) {
        throw new CannotRunException("PostgreSQL at " + url + " does not answer");
      }
    } catch (SQLException e) {
      String reason = Objects.requireNonNullElse(e.getMessage(), "no reason given");
      throw new CannotRunException(
          "PostgreSQL at "
              + url
              + " refuses "
              + owner
              + ": "
              + reason.lines().findFirst().orElse(""),
          e);
    }
  }
}
