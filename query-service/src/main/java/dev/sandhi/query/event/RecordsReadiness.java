package dev.sandhi.query.event;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the records can be read: not only is the database there, but also its schema and the
/// right to read it, which extract-service brings.
@Readiness
final class RecordsReadiness implements HealthCheck {

  private final AgroalDataSource database;

  RecordsReadiness(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select from records.event limit 1");
      return HealthCheckResponse.up("records");
    } catch (SQLException unreadable) {
      return HealthCheckResponse.named("records")
          .down()
          .withData("sqlState", String.valueOf(unreadable.getSQLState()))
          .build();
    }
  }
}
