package dev.sandhi.ingest.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Tells a database that is not there, or has no room (503, come back), from a fault of this
/// service. Nothing was stored in either case.
@Provider
final class DatabaseProblems extends ExceptionMapperBase<PersistenceException> {

  private static final String RETRY_AFTER_SECONDS = "5";

  /// Classes of SQLSTATE: no connection, no login, rolled back, no room, shut down. A pool that
  /// could open no connection in time names none.
  private static final Set<String> NOT_NOW = Set.of("", "08", "28", "40", "53", "57");

  @Override
  protected HttpProblem toProblem(PersistenceException failure) {
    String state = sqlState(failure);
    if (NOT_NOW.contains(state.substring(0, Math.min(2, state.length())))) {
      return HttpProblem.builder()
          .withStatus(Status.SERVICE_UNAVAILABLE)
          .withTitle("The articles cannot be reached")
          .withDetail("The database does not answer, and nothing was stored. Try again.")
          .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    return HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR);
  }

  private static String sqlState(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
