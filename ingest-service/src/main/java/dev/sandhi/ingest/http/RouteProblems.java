package dev.sandhi.ingest.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Answers with a problem where a request fails before any resource sees it: a body that is too
/// large or never comes to an end, an address that cannot be decoded, a request that names no host.
/// Also leads the visitor who comes to `/` to Swagger UI.
///
/// What is left of a body that is too large is read and dropped, up to a point: most clients listen
/// for the answer only when they have said all.
final class RouteProblems {

  private static final String SWAGGER_UI = "/q/swagger-ui/";
  private static final int BAD_REQUEST = 400;
  private static final int TOO_SLOW = 408;
  private static final int TOO_LARGE = 413;
  private static final int BEFORE_ALL_OTHERS = -1_000;
  private static final long MOST_TO_DROP = 256L << 20;

  private final HttpLimits limits;
  private final BodyHandler unsized;

  RouteProblems(HttpLimits limits) {
    this.limits = limits;
    this.unsized = BodyHandler.create(false).setBodyLimit(limits.maxBody().asLongValue());
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(BEFORE_ALL_OTHERS)
        .handler(RouteProblems::refuseUndecodable)
        .handler(this::limitTime)
        .handler(this::limitBody)
        .failureHandler(this::failed);
    router.get("/").handler(RouteProblems::toSwaggerUi);
  }

  /// Further on it would be answered without a word.
  private static void refuseUndecodable(RoutingContext context) {
    if (isDecodable(context.request().uri())) {
      context.next();
    } else {
      badRequest(context);
    }
  }

  private static boolean isDecodable(String address) {
    try {
      return !URLDecoder.decode(address, StandardCharsets.UTF_8).isEmpty();
    } catch (IllegalArgumentException undecodable) {
      return false;
    }
  }

  /// Whoever trickles a body keeps a thread, unless it is read as it comes. Nor is what of a body
  /// is left when all is answered waited for any longer.
  private void limitTime(RoutingContext context) {
    HttpServerRequest request = context.request();
    Vertx vertx = context.vertx();
    long most = limits.longestUpload().toMillis();
    OptionalLong alarm =
        limits.isStreamed(request.path())
            ? OptionalLong.empty()
            : OptionalLong.of(vertx.setTimer(most, late -> cut(context)));
    context.addEndHandler(answered -> {
      if (request.isEnded()) {
        alarm.ifPresent(vertx::cancelTimer);
      } else if (alarm.isEmpty()) {
        vertx.setTimer(most, late -> cut(context));
      }
    });
    context.next();
  }

  private static void cut(RoutingContext context) {
    if (context.request().isEnded()) {
      return;
    }
    if (context.response().headWritten()) {
      context.request().connection().close();
    } else {
      closing(context);
      problem(context, TOO_SLOW, "The body takes too long", null);
    }
  }

  private static void closing(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    context.addEndHandler(told -> context.request().connection().close());
  }

  /// A body whose length is not told has to be read to be measured; whoever reads it as it comes
  /// measures it too.
  private void limitBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean isUnsized = length == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    if (isUnsized && !limits.isStreamed(request.path())) {
      unsized.handle(context);
    } else if (length == null || Long.parseLong(length) <= limits.of(request.path())) {
      context.next();
    } else if (Long.parseLong(length) > MOST_TO_DROP || request.getHeader("Expect") != null) {
      closing(context);
      tooLarge(context);
    } else {
      request.handler(dropped -> {});
      request.endHandler(all -> tooLarge(context));
      request.resume();
    }
  }

  private void failed(RoutingContext context) {
    switch (context.statusCode()) {
      case BAD_REQUEST -> badRequest(context);
      case TOO_LARGE -> tooLarge(context);
      default -> context.next();
    }
  }

  private static void badRequest(RoutingContext context) {
    problem(context, BAD_REQUEST, "Bad Request", null);
  }

  private void tooLarge(RoutingContext context) {
    JsonObject error =
        new JsonObject()
            .put("field", "body")
            .put("detail", "is over " + limits.of(context.request().path()) + " bytes");
    problem(context, TOO_LARGE, "The request is too large", error);
  }

  private static void toSwaggerUi(RoutingContext context) {
    context.response().setStatusCode(307).putHeader(HttpHeaders.LOCATION, SWAGGER_UI).end();
  }

  private static void problem(
      RoutingContext context, int status, String title, @Nullable JsonObject error) {
    JsonObject body =
        new JsonObject()
            .put("status", status)
            .put("title", title)
            .put("instance", context.request().path());
    if (error != null) {
      body.put("detail", error.getString("field") + ": " + error.getString("detail"));
      body.put("errors", new JsonArray().add(error));
    }
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
        .end(body.encode());
  }
}
