package dev.sandhi.ingest.fetch;

import dev.sandhi.ingest.fetch.FetchException.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Fetches what lies at an address, if the address may be reached and the host allows it, when it
/// is the turn of the host.
@Singleton
public final class Fetcher {

  private static final int CLIENT_ERROR = 4;

  /// Asked to come back later, and so no word on the page.
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private final FetchConfig config;
  private final HostPace pace;
  private final Hop hop;
  private final RobotsRules robots;

  Fetcher(FetchConfig config, HostPace pace) {
    this.config = config;
    this.pace = pace;
    this.hop =
        new Hop(config, SystemDefaultDnsResolver.INSTANCE, config.trustedHosts().orElse(Set.of()));
    this.robots = new RobotsRules(hop, config.userAgent());
  }

  /// An answer that holds a page, or says that it is the same as before.
  public Fetched fetch(Wanted wanted) throws FetchException {
    WebAddress start = WebAddress.parse(wanted.url(), hop.trusted());
    Fetched fetched = Redirects.follow(hop, start, wanted, this::awaitTurn);
    if (fetched.status() / 100 == 2 || fetched.isUnchanged()) {
      return fetched;
    }
    boolean isFinal = fetched.status() / 100 == CLIENT_ERROR && !LATER.contains(fetched.status());
    throw new FetchException(
        isFinal ? Reason.REFUSED : Reason.FAILED, "The host answers " + fetched.status());
  }

  /// The address as it would be asked for. Throws where it never would be; whether its host has an
  /// address that may be reached shows when it is.
  public String check(String url) throws FetchException {
    return WebAddress.parse(url, hop.trusted()).uri().toString();
  }

  private void awaitTurn(WebAddress address) throws FetchException {
    Duration delay = robots.check(address);
    Duration step = delay.compareTo(config.pace()) > 0 ? delay : config.pace();
    Optional<Duration> wait = pace.take(address.authority(), step, config.longestWait());
    if (wait.isEmpty()) {
      throw new FetchException(
          Reason.BUSY, address.authority() + " has had its share of requests for now");
    }
    try {
      TimeUnit.NANOSECONDS.sleep(wait.get().toNanos());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new FetchException(Reason.BUSY, "The service stops");
    }
  }

  @PreDestroy
  void close() throws IOException {
    hop.close();
  }
}
