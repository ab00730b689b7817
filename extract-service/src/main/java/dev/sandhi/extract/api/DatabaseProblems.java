package dev.sandhi.extract.api;

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

/// Tells a database that is not there, so that the caller comes back, from a fault of this service.
@Provider
class DatabaseProblems extends ExceptionMapperBase<PersistenceException> {

  private static final String RETRY_AFTER_SECONDS = "5";

  /// Classes of SQLSTATE: no connection, no login, rolled back to end a deadlock, no room, shut
  /// down. A pool that could open no connection in time names none.
  private static final Set<String> COME_BACK = Set.of("", "08", "28", "40", "53", "57");

  @Override
  protected HttpProblem toProblem(PersistenceException failure) {
    String state = sqlState(failure);
    if (COME_BACK.contains(state.substring(0, Math.min(2, state.length())))) {
      return HttpProblem.builder()
          .withStatus(Status.SERVICE_UNAVAILABLE)
          .withTitle("The records cannot be reached")
          .withDetail("Nothing was stored. Try again in a few seconds.")
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
