package dev.sandhi.extract.api;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Answers with a problem where a request is refused before any resource sees it. Also leads the
/// visitor who comes to `/` to Swagger UI.
@Singleton
class RouteProblems {

  private static final String SWAGGER_UI = "/q/swagger-ui/";
  private static final String NOT_UNDERSTOOD = "The request cannot be understood.";

  /// Before the server's own limit, which closes the connection without a word.
  private static final int FIRST = 10_000;

  void register(@Observes Filters filters) {
    filters.register(RouteProblems::refuseUndecodable, FIRST + 1);
    filters.register(RouteProblems::refuseTooLong, FIRST);
  }

  void register(@Observes Router router) {
    router.get("/").handler(RouteProblems::toSwaggerUi);
    router.route().failureHandler(RouteProblems::tellRefusal);
  }

  private static void toSwaggerUi(RoutingContext context) {
    context.response().setStatusCode(307).putHeader(HttpHeaders.LOCATION, SWAGGER_UI).end();
  }

  /// Further on it would be answered without a word.
  private static void refuseUndecodable(RoutingContext context) {
    if (isDecodable(context.request().uri())) {
      context.next();
    } else {
      problem(context, HttpResponseStatus.BAD_REQUEST, NOT_UNDERSTOOD);
    }
  }

  private static boolean isDecodable(String address) {
    try {
      return !URLDecoder.decode(address, StandardCharsets.UTF_8).isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// What is still coming is read and dropped: a client that cannot finish its request would not
  /// read the answer.
  private static void refuseTooLong(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > RequestBodies.MAX_BYTES) {
      problem(context, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, RequestBodies.TOO_LONG);
      context.request().resume();
    } else {
      context.next();
    }
  }

  /// A fault of the server's own is left to its error handler, which logs it.
  private static void tellRefusal(RoutingContext context) {
    int status = context.statusCode();
    if (status >= 400 && status < 500) {
      problem(context, HttpResponseStatus.valueOf(status), NOT_UNDERSTOOD);
    } else {
      context.next();
    }
  }

  private static void problem(RoutingContext context, HttpResponseStatus status, String detail) {
    JsonObject body =
        new JsonObject()
            .put("status", status.code())
            .put("title", status.reasonPhrase())
            .put("detail", detail)
            .put("instance", context.request().path());
    context
        .response()
        .setStatusCode(status.code())
        .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
        .end(body.encode());
  }
}
