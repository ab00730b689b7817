package dev.sandhi.ingest.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells a database that is not there, or has no room (503, come back), from a fault of this
/// service. Nothing was stored in either case.
@Provider
public final class DatabaseProblems extends ExceptionMapperBase<PersistenceException> {

  private static final String RETRY_AFTER_SECONDS = "5";

  /// Classes of SQLSTATE: no connection, no login, rolled back, no room, shut down. A pool that
  /// could open no connection in time names none.
  private static final Set<String> NOT_NOW = Set.of("", "08", "28", "40", "53", "57");

  @Override
  protected HttpProblem toProblem(PersistenceException failure) {
    return of(failure);
  }

  /// What a failure to read or store is to whoever asked for it.
  public static HttpProblem of(Throwable failure) {
    if (isNotNow(failure)) {
      return HttpProblem.builder()
          .withStatus(Status.SERVICE_UNAVAILABLE)
          .withTitle("The articles cannot be reached")
          .withDetail("The database does not answer, and nothing was stored. Try again.")
          .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    return HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR);
  }

  private static boolean isNotNow(Throwable failure) {
    List<Throwable> causes = causes(failure).toList();
    Optional<String> state =
        causes.stream()
            .filter(SQLException.class::isInstance)
            .map(cause -> ((SQLException) cause).getSQLState())
            .filter(Objects::nonNull)
            .findFirst();
    boolean isOfDatabase =
        causes.stream()
            .anyMatch(
                cause -> cause instanceof SQLException || cause instanceof PersistenceException);
    return isOfDatabase
        && NOT_NOW.contains(
            state.map(code -> code.substring(0, Math.min(2, code.length()))).orElse(""));
  }

  /// Why a commit failed is told beside the failure.
  private static Stream<Throwable> causes(Throwable failure) {
    Stream<Throwable> beside = Arrays.stream(failure.getSuppressed());
    Stream<Throwable> beneath = Stream.ofNullable(failure.getCause());
    return Stream.concat(
        Stream.of(failure), Stream.concat(beneath, beside).flatMap(DatabaseProblems::causes));
  }

  /// A commit that fails throws what no method declares.
  @Provider
  static final class OfCommit extends ExceptionMapperBase<ArcUndeclaredThrowableException> {

    @Override
    protected HttpProblem toProblem(ArcUndeclaredThrowableException failure) {
      return of(failure);
    }
  }
}
