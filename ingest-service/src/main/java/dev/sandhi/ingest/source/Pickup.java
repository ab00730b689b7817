package dev.sandhi.ingest.source;

import dev.sandhi.ingest.article.Submission;
import dev.sandhi.ingest.article.Submissions;
import dev.sandhi.ingest.fetch.FetchException;
import dev.sandhi.ingest.queue.Backoff;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Fetches the page of one entry and takes its article in.
@Singleton
final class Pickup {

  private static final Logger LOG = Logger.getLogger(Pickup.class);
  private static final int UNAVAILABLE = 503;
  private static final Duration LONGEST = Duration.ofHours(6);

  private final FoundPages pages;
  private final Submissions submissions;
  private final Items items;
  private final SourceConfig config;
  private final Backoff backoff;

  Pickup(FoundPages pages, Submissions submissions, Items items, SourceConfig config) {
    this.pages = pages;
    this.submissions = submissions;
    this.items = items;
    this.config = config;
    this.backoff = new Backoff(config.retryBase(), LONGEST);
  }

  void pickUp(Items.Claimed item) {
    try {
      Submission page = pages.fetch(item.url(), item.outlet(), item.day());
      QuarkusTransaction.requiringNew()
          .run(() -> items.taken(item, submissions.ingest(page).accepted().id()));
    } catch (FetchException failure) {
      settle(item, failure);
    } catch (HttpProblem problem) {
      String error = Objects.requireNonNullElse(problem.getDetail(), problem.getMessage());
      boolean isBusy = problem.getStatusCode() == UNAVAILABLE;
      QuarkusTransaction.requiringNew()
          .run(() -> {
            if (isBusy) {
              items.later(item, error, false, delay(item));
            } else {
              items.refused(item, error);
            }
          });
    } catch (RuntimeException fault) {
      settle(item, fault);
    }
  }

  private void settle(Items.Claimed item, FetchException failure) {
    String error = failure.reason() + ": " + failure.getMessage();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (!failure.isTransient()) {
            items.refused(item, error);
          } else if (failure.reason() == FetchException.Reason.BUSY) {
            items.later(item, error, false, delay(item));
          } else {
            again(item, error);
          }
        });
  }

  /// What nobody foresaw: it counts, or one such page would be fetched for ever.
  private void settle(Items.Claimed item, RuntimeException fault) {
    LOG.errorf(fault, "%s cannot be taken", item.url());
    QuarkusTransaction.requiringNew().run(() -> again(item, "A fault of the service: " + fault));
  }

  private void again(Items.Claimed item, String error) {
    if (item.attempts() + 1 >= config.maxAttempts()) {
      items.failed(item, error);
    } else {
      items.later(item, error, true, delay(item));
    }
  }

  private Duration delay(Items.Claimed item) {
    return backoff.after(item.attempts() + 1, ThreadLocalRandom.current());
  }
}
