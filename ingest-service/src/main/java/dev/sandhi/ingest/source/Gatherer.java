package dev.sandhi.ingest.source;

import dev.sandhi.ingest.queue.Backlog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/// Looks every second for sources that are due and for entries to fetch, and lets workers do it.
/// Only what can start at once is taken. No page is fetched while the queue is too long to take it.
@Singleton
final class Gatherer {

  private static final Logger LOG = Logger.getLogger(Gatherer.class);
  private static final long STOP_SECONDS = 5;

  private final Sources sources;
  private final Items items;
  private final Poll poll;
  private final Pickup pickup;
  private final SourceConfig config;
  private final Backlog backlog;
  private final Semaphore freeForPolls;
  private final Semaphore freeForPages;
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("gather-", 1).daemon().factory());

  Gatherer(
      Sources sources,
      Items items,
      Poll poll,
      Pickup pickup,
      SourceConfig config,
      Backlog backlog) {
    this.sources = sources;
    this.items = items;
    this.poll = poll;
    this.pickup = pickup;
    this.config = config;
    this.backlog = backlog;
    this.freeForPolls = new Semaphore(config.workers());
    this.freeForPages = new Semaphore(config.workers());
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void round() {
    if (!config.enabled() || workers.isShutdown()) {
      return;
    }
    try {
      handOut(freeForPolls, most -> sources.claim(most, config.lease()), poll::look);
      if (!backlog.hasRoom()) {
        return;
      }
      handOut(
          freeForPages,
          most -> QuarkusTransaction.requiringNew().call(() -> items.claim(most, config.lease())),
          pickup::pickUp);
    } catch (RuntimeException failure) {
      LOG.warnf("Nothing is gathered now: %s", failure);
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    workers.shutdownNow();
    workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
  }

  private <T> void handOut(Semaphore free, IntFunction<List<T>> claim, Consumer<T> work) {
    int room = free.drainPermits();
    int taken = 0;
    try {
      for (T task : room == 0 ? List.<T>of() : claim.apply(room)) {
        workers.execute(() -> run(free, work, task));
        taken++;
      }
    } finally {
      free.release(room - taken);
    }
  }

  private static <T> void run(Semaphore free, Consumer<T> work, T task) {
    try {
      work.accept(task);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Taken again when its lease ends: %s", task);
    } finally {
      free.release();
    }
  }
}
