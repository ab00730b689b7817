package dev.sandhi.query.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;

/// The problems that several resources answer with.
public final class Problems {

  private Problems() {}

  public static HttpProblem notFound(String detail) {
    return HttpProblem.builder()
        .withStatus(Status.NOT_FOUND)
        .withTitle("No such record")
        .withDetail(detail)
        .build();
  }
}
