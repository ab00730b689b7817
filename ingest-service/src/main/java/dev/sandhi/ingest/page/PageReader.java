package dev.sandhi.ingest.page;

import dev.sandhi.ingest.page.UnreadablePageException.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads pages, a few at once and each within a time: a page is written by strangers, and one of
/// them may be written to keep its reader busy.
@Singleton
public final class PageReader {

  private static final Logger LOG = Logger.getLogger(PageReader.class);
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService readers =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("page-", 1).daemon().factory());

  @Inject
  PageReader() {
    this(InstantSource.system());
  }

  PageReader(InstantSource clock) {
    this.clock = clock;
  }

  /// Reads a page as it came over the wire. `url` is where it was found, if that is known.
  public Page read(byte[] bytes, @Nullable String contentType, @Nullable String url)
      throws UnreadablePageException {
    return read(Decoding.of(bytes, contentType), url);
  }

  /// Reads a page whose characters are known.
  public Page read(String html, @Nullable String url) throws UnreadablePageException {
    return read(Decoding.of(html), url);
  }

  private Page read(Decoding html, @Nullable String url) throws UnreadablePageException {
    try {
      if (!free.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new UnreadablePageException(Reason.BUSY, "had no turn, for many are being read");
      }
      Future<Page> reading =
          readers.submit(() -> {
            try {
              return PageReading.of(html, url, clock);
            } finally {
              free.release();
            }
          });
      return reading.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new UnreadablePageException(
          Reason.TOO_SLOW, "could not be read within %d s".formatted(LONGEST.toSeconds()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new UnreadablePageException(Reason.BUSY, "had no turn, for the service stops");
    } catch (ExecutionException failed) {
      throw unreadable(failed.getCause());
    }
  }

  private static UnreadablePageException unreadable(@Nullable Throwable cause) {
    return switch (cause) {
      case UnreadablePageException told -> told;
      case StackOverflowError deep ->
          new UnreadablePageException(Reason.TOO_COMPLEX, "is nested too deeply");
      case RuntimeException fault -> {
        LOG.warn("A page cannot be read", fault);
        yield new UnreadablePageException(Reason.UNREADABLE, "cannot be read: " + fault);
      }
      case null, default -> throw new IllegalStateException("a page cannot be read", cause);
    };
  }

  @PreDestroy
  void close() {
    readers.shutdownNow();
  }
}
