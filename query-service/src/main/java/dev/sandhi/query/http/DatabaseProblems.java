package dev.sandhi.query.http;

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

/// Tells a database that is not there (503, come back) from a query that takes too long (504, ask
/// for less). Whatever else fails in the database is a fault of this service.
@Provider
final class DatabaseProblems extends ExceptionMapperBase<PersistenceException> {

  private static final String QUERY_CANCELED = "57014";
  private static final String RETRY_AFTER_SECONDS = "5";

  /// Classes of SQLSTATE: no connection, no login, no such database or schema, no room, shut down.
  /// A pool that could open no connection in time names none.
  private static final Set<String> NOT_THERE = Set.of("", "08", "28", "3D", "3F", "53", "57");

  /// No such table or function, no right to it: not migrated yet.
  private static final Set<String> NOT_MIGRATED = Set.of("42P01", "42883", "42501");

  @Override
  protected HttpProblem toProblem(PersistenceException failure) {
    String state = sqlState(failure);
    if (state.equals(QUERY_CANCELED)) {
      return HttpProblem.builder()
          .withStatus(Status.GATEWAY_TIMEOUT)
          .withTitle("The query takes too long")
          .withDetail("It was stopped. Ask for less: more filters, or a smaller limit.")
          .build();
    }
    if (NOT_MIGRATED.contains(state)
        || NOT_THERE.contains(state.substring(0, Math.min(2, state.length())))) {
      return HttpProblem.builder()
          .withStatus(Status.SERVICE_UNAVAILABLE)
          .withTitle("The records cannot be reached")
          .withDetail("The database does not answer. Try again in a few seconds.")
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
