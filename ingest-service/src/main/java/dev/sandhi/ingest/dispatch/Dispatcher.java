package dev.sandhi.ingest.dispatch;

import dev.sandhi.ingest.queue.Job;
import dev.sandhi.ingest.queue.JobQueued;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Takes jobs off the queue as fast as there are workers free for them.
///
/// Jobs are taken only when they can start at once, so that their lease is spent on nothing but the
/// work; a suspect alone waits for the others to end, and gets a new lease then. A new article
/// wakes the dispatcher right after the commit; besides it looks every now and then.
@Singleton
final class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);

  private final Settlement settlement;
  private final Courier courier;
  private final Breaker breaker;
  private final DispatchConfig config;
  private final Semaphore free;
  private final Semaphore news = new Semaphore(0);
  private final ExecutorService workers;
  private final Thread claimer;
  private volatile boolean isStopping;

  Dispatcher(Settlement settlement, Courier courier, Breaker breaker, DispatchConfig config) {
    config.check();
    this.settlement = settlement;
    this.courier = courier;
    this.breaker = breaker;
    this.config = config;
    this.free = new Semaphore(config.workers());
    this.workers =
        Executors.newFixedThreadPool(
            config.workers(), Thread.ofPlatform().name("dispatch-", 1).factory());
    this.claimer = Thread.ofPlatform().name("dispatch-claimer").unstarted(this::run);
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      claimer.start();
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
    news.release();
  }

  /// Takes nothing more, and lets what is under way end, or else hands it back.
  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    isStopping = true;
    claimer.interrupt();
    claimer.join(config.stopGrace());
    workers.shutdown();
    if (!workers.awaitTermination(config.stopGrace().toMillis(), TimeUnit.MILLISECONDS)) {
      workers.shutdownNow();
      workers.awaitTermination(config.stopGrace().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  boolean isRunning() {
    return claimer.isAlive() || !config.enabled();
  }

  private void run() {
    try {
      while (!isStopping) {
        try {
          round();
        } catch (RuntimeException failure) {
          LOG.errorf("No jobs can be taken: %s", failure);
          TimeUnit.NANOSECONDS.sleep(config.pollEvery().toNanos());
        }
      }
    } catch (InterruptedException stopping) {
      LOG.debug("No more jobs are taken");
    }
  }

  private void round() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(breaker.remaining().toNanos());
    free.acquire();
    int held = 1;
    news.drainPermits();
    try {
      List<Parcel> parcels = settlement.claim(breaker.isProbing() ? 1 : config.batch());
      if (parcels.isEmpty()) {
        boolean woken = news.tryAcquire(config.pollEvery().toNanos(), TimeUnit.NANOSECONDS);
        LOG.tracef("Looking for jobs, told to: %s", woken);
        return;
      }
      Job first = parcels.getFirst().job();
      if (first.isSuspect()) {
        awaitOthers(first);
        held = config.workers();
        if (!settlement.renew(first)) {
          return;
        }
      }
      int handedOver = held;
      workers.execute(() -> work(parcels, handedOver));
      held = 0;
    } finally {
      free.release(held);
    }
  }

  private void awaitOthers(Job suspect) throws InterruptedException {
    try {
      free.acquire(config.workers() - 1);
    } catch (InterruptedException stopping) {
      settlement.release(List.of(suspect));
      throw stopping;
    }
  }

  private void work(List<Parcel> parcels, int held) {
    try {
      courier.deliver(parcels);
    } catch (RuntimeException failure) {
      LOG.errorf("%d jobs are taken again when their lease ends: %s", parcels.size(), failure);
    } finally {
      free.release(held);
    }
  }
}
