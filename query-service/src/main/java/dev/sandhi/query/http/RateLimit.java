package dev.sandhi.query.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Gives each address so many credits a minute, and tells with every answer how many are left
/// (draft-ietf-httpapi-ratelimit-headers-10). What costs the database more costs more credits; an
/// answer that has not changed is free.
///
/// Each process counts for itself. Zero credits a minute stand for no limit.
@Singleton
final class RateLimit {

  /// A record by its id.
  private static final Pattern ITEM = Pattern.compile("/?v1/[a-z]+/[a-z]+_[^/]+");

  private static final String CHARGED = RateLimit.class.getName();

  private final Clock clock = Clock.systemUTC();
  private final int credits;
  private volatile Minute minute = new Minute(0, new ConcurrentHashMap<>());

  RateLimit(@ConfigProperty(name = "sandhi.query.credits-per-minute") int credits) {
    this.credits = credits;
  }

  /// What was spent in a minute, by address. The next one begins with none, so that no address is
  /// remembered for longer.
  private record Minute(long number, ConcurrentMap<String, AtomicInteger> spent) {}

  private record Charge(AtomicInteger spent, int cost) {}

  @ServerRequestFilter(priority = 100)
  void charge(ContainerRequestContext request, HttpServerRequest http) {
    if (credits > 0) {
      AtomicInteger spent =
          now()
              .spent()
              .computeIfAbsent(http.remoteAddress().hostAddress(), address -> new AtomicInteger());
      int cost = cost(request.getUriInfo());
      request.setProperty(CHARGED, new Charge(spent, cost));
      if (spent.addAndGet(cost) > credits) {
        throw HttpProblem.builder()
            .withStatus(Status.TOO_MANY_REQUESTS)
            .withTitle("Too many requests")
            .withDetail("There are %d credits a minute; they are spent.".formatted(credits))
            .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsLeft()))
            .build();
      }
    }
  }

  @ServerResponseFilter(priority = 100)
  void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(CHARGED) instanceof Charge charge) {
      if (response.getStatus() == Status.NOT_MODIFIED.getStatusCode()) {
        charge.spent().addAndGet(-charge.cost());
      }
      int left = Math.max(0, credits - charge.spent().get());
      response.getHeaders().putSingle("RateLimit-Policy", "\"minute\";q=" + credits + ";w=60");
      response.getHeaders().putSingle("RateLimit", "\"minute\";r=" + left + ";t=" + secondsLeft());
    }
  }

  private static int cost(UriInfo uri) {
    String path = uri.getPath();
    if (path.contains("/exports/") || path.contains("/stats/network")) {
      return 50;
    }
    if (path.contains("/stats/") || path.contains("/relations/")) {
      return 20;
    }
    // Whatever is asked for beside a record makes a list of it.
    return ITEM.matcher(path).matches() && uri.getQueryParameters().isEmpty() ? 1 : 5;
  }

  private Minute now() {
    long number = clock.instant().getEpochSecond() / 60;
    Minute current = minute;
    if (current.number() != number) {
      current = new Minute(number, new ConcurrentHashMap<>());
      minute = current;
    }
    return current;
  }

  private long secondsLeft() {
    return 60 - clock.instant().getEpochSecond() % 60;
  }
}
