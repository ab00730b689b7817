package dev.sandhi.ingest.dispatch;

import dev.sandhi.ingest.queue.Job;
import dev.sandhi.ingest.queue.JobQueued;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Takes jobs off the queue as fast as there are workers free for them.
///
/// A job is taken only when it can start at once, so that its lease is spent on nothing but the
/// work. A new article wakes it right after the commit; besides it looks every now and then.
@Singleton
final class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);

  private final Settlement settlement;
  private final Delivery delivery;
  private final Breaker breaker;
  private final DispatchConfig config;
  private final Semaphore free;
  private final Semaphore news = new Semaphore(0);
  private final ExecutorService workers;
  private final Thread claimer;
  private volatile boolean isStopping;

  Dispatcher(Settlement settlement, Delivery delivery, Breaker breaker, DispatchConfig config) {
    config.check();
    this.settlement = settlement;
    this.delivery = delivery;
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
    int room = breaker.isProbing() ? 1 : 1 + free.drainPermits();
    int taken = 0;
    news.drainPermits();
    try {
      for (Job job : settlement.claim(room)) {
        workers.execute(() -> work(job));
        taken++;
      }
    } finally {
      free.release(room - taken);
    }
    if (taken < room) {
      boolean woken = news.tryAcquire(config.pollEvery().toNanos(), TimeUnit.NANOSECONDS);
      LOG.tracef("Looking for jobs, told to: %s", woken);
    }
  }

  private void work(Job job) {
    try {
      delivery.deliver(job);
    } catch (RuntimeException failure) {
      LOG.errorf("%s is taken again when its lease ends: %s", job.articleId(), failure);
    } finally {
      free.release();
    }
  }
}
