package dev.sandhi.query.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;

/// What happens before a request comes to a resource: other origins are let in, a URI that cannot
/// be read is answered with a problem, and the visitor who comes to `/` is led to Swagger UI.
///
/// Any page may read what anyone may read: the records are public, no cookie or credential is
/// looked at and nothing is written but exports, so another origin gains nothing that curl would
/// not give.
@Singleton
final class HttpLayer {

  private static final Logger LOG = Logger.getLogger(HttpLayer.class);

  /// Before all routes of Quarkus.
  private static final int FIRST = -10_000;

  /// Longer lists of values than a page of filters has; the server itself reads up to
  /// `max-initial-line-length`, so that the answer can be a problem.
  private static final int LONGEST_URI = 8_000;

  void register(@Observes Router router) {
    router
        .route()
        .order(FIRST)
        .handler(HttpLayer::admit)
        .failureHandler(context -> toProblem(context, context.statusCode()));
    router.errorHandler(400, context -> toProblem(context, 400));
    router.get("/").handler(HttpLayer::toSwaggerUi);
    router.head("/").handler(HttpLayer::toSwaggerUi);
  }

  private static void admit(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .putHeader(
            HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
            "ETag, Link, Location, RateLimit, RateLimit-Policy, Repr-Digest, Retry-After");
    if (context.request().uri().length() > LONGEST_URI) {
      context.fail(Status.REQUEST_URI_TOO_LONG.getStatusCode());
    } else if (isPreflight(context)) {
      context
          .response()
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, DELETE")
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*")
          .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
          .setStatusCode(Status.NO_CONTENT.getStatusCode())
          .end();
    } else {
      // Reading them is what fails where they cannot be decoded.
      context.queryParams();
      context.next();
    }
  }

  private static boolean isPreflight(RoutingContext context) {
    return context.request().method().equals(HttpMethod.OPTIONS)
        && context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  private static void toSwaggerUi(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.LOCATION, "/q/swagger-ui/")
        .setStatusCode(Status.TEMPORARY_REDIRECT.getStatusCode())
        .end();
  }

  private static void toProblem(RoutingContext context, int failed) {
    int status = context.failure() instanceof HttpException http ? http.getStatusCode() : failed;
    if (status < 400 || status >= 500) {
      LOG.error("request failed before any resource", context.failure());
      status = Status.INTERNAL_SERVER_ERROR.getStatusCode();
    }
    JsonObject problem =
        new JsonObject()
            .put("status", status)
            .put("title", Status.fromStatusCode(status).getReasonPhrase())
            .put("instance", PathReference.ofSent(String.valueOf(context.request().path())));
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
        .end(problem.encode());
  }
}
