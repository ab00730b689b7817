package dev.sandhi.query.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What all problems have in common, and those that several resources answer with.
public final class Problems {

  /// What may not stand in a path (RFC 3986), a percent sign without its digits included.
  private static final Pattern NO_PATH =
      Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/%-]+|%(?![0-9A-Fa-f]{2})");

  public static HttpProblem notFound(String detail) {
    return HttpProblem.builder()
        .withStatus(Status.NOT_FOUND)
        .withTitle("No such record")
        .withDetail(detail)
        .build();
  }

  /// The path that was asked for, so that it is a reference however it was written.
  static String instance(HttpServerRequest request) {
    return NO_PATH
        .matcher(request.path())
        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
  }

  @ServerResponseFilter(priority = 900)
  void name(HttpServerRequest request, ContainerResponseContext response) {
    if (response.getEntity() instanceof HttpProblem problem) {
      response.setEntity(
          HttpProblem.builder(problem).withInstance(URI.create(instance(request))).build());
    }
  }
}
