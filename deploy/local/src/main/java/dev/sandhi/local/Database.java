package dev.sandhi.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/// The PostgreSQL database that the services share, with the role that owns it.
public record Database(String url, String owner, String ownerPassword) {

  private static final int PATIENCE_SECONDS = 10;

  /// Fails with PostgreSQL's own words unless the owner can connect.
  void check() throws CannotRunException {
    DriverManager.setLoginTimeout(PATIENCE_SECONDS);
    try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
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
