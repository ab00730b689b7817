package dev.sandhi.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Waits, with an eye on all that must stay alive meanwhile.
final class Watch {

  private static final long STEP_MILLISECONDS = 200;
  private static final long GRACE_MILLISECONDS = 1000;
  private static final Duration START = Duration.ofMinutes(3);

  private final Stop stop;
  private final Services services;
  private final CompletableFuture<Void> databaseEnd;

  Watch(Stop stop, Services services, CompletableFuture<Void> databaseEnd) {
    this.stop = stop;
    this.services = services;
    this.databaseEnd = databaseEnd;
  }

  /// Waits a moment. Ctrl-C in a terminal reaches the services too, so one that has ended is given
  /// a moment to turn out to have been stopped.
  void pause() throws StoppedException, CannotRunException {
    stop.pause(STEP_MILLISECONDS);
    try {
      requireAlive();
    } catch (CannotRunException e) {
      stop.pause(GRACE_MILLISECONDS);
      throw e;
    }
  }

  /// Waits a moment, but not beyond the limit.
  void pause(Limit limit) throws StoppedException, CannotRunException {
    pause();
    if (Instant.now().isAfter(limit.end())) {
      throw new CannotRunException("gave up waiting for " + limit.what());
    }
  }

  /// Waits until every service answers that it is ready; those that do not yet are told each time.
  void awaitReady(JsonHttp http, Consumer<List<Service>> tell)
      throws StoppedException, CannotRunException {
    Limit limit = Limit.of("the services to be ready; their logs tell more", START);
    for (List<Service> unready = services.unready(http);
        !unready.isEmpty();
        unready = services.unready(http)) {
      tell.accept(unready);
      pause(limit);
    }
  }

  private void requireAlive() throws CannotRunException {
    if (databaseEnd.isDone()) {
      throw new CannotRunException("PostgreSQL has ended; its log tells why");
    }
    services.requireAlive();
  }

  /// Until when to wait for something.
  record Limit(String what, Instant end) {

    static Limit of(String what, Duration duration) {
      return new Limit(what, Instant.now().plus(duration));
    }
  }
}
