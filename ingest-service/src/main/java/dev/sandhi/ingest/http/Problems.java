package dev.sandhi.ingest.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;

/// The problems that more than one place answers with.
public final class Problems {

  private static final String SOON_SECONDS = "5";

  private Problems() {}

  /// The request is at fault in these fields.
  public static HttpProblem badRequest(List<FieldError> errors) {
    return of(Status.BAD_REQUEST, "The request cannot be accepted", errors);
  }

  public static HttpProblem badRequest(String field, String detail) {
    return badRequest(List.of(new FieldError(field, detail)));
  }

  public static HttpProblem tooLarge(String field, String detail) {
    return of(
        Status.REQUEST_ENTITY_TOO_LARGE,
        "The request is too large",
        List.of(new FieldError(field, detail)));
  }

  /// No more can be taken in for now.
  public static HttpProblem tooMuchWaiting(String detail, Duration retryAfter) {
    return HttpProblem.builder()
        .withStatus(Status.TOO_MANY_REQUESTS)
        .withTitle("Nothing more can be taken in for now")
        .withDetail(detail + " Nothing was stored. Try again later.")
        .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()))
        .build();
  }

  /// It cannot be done now, and may be soon.
  public static HttpProblem comeBack(String detail) {
    return HttpProblem.builder()
        .withStatus(Status.SERVICE_UNAVAILABLE)
        .withTitle("The articles cannot be stored now")
        .withDetail(detail + " What was not answered was not stored. Try again.")
        .withHeader(HttpHeaders.RETRY_AFTER, SOON_SECONDS)
        .build();
  }

  private static HttpProblem of(Status status, String title, List<FieldError> errors) {
    FieldError first = errors.getFirst();
    return HttpProblem.builder()
        .withStatus(status)
        .withTitle(title)
        .withDetail(first.field() + ": " + first.detail())
        .with("errors", List.copyOf(errors))
        .build();
  }
}
