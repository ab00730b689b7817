package dev.sandhi.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.sandhi.ingest.fetch.FetchException.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the hosts want of robots, read anew once a day (RFC 9309): a host that has no `robots.txt`
/// allows all, one that cannot tell allows nothing for a while.
final class RobotsRules {

  private static final int MOST_HOSTS = 2_000;
  private static final int LONGEST = 500 * 1024;
  private static final long LONGEST_DELAY = 120_000;
  private static final long KEPT_NANOS = Duration.ofDays(1).toNanos();
  private static final long KEPT_FAILED_NANOS = Duration.ofMinutes(5).toNanos();

  private final Hop hop;
  private final String robot;
  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  private record Known(SimpleRobotRules rules, long until) {}

  RobotsRules(Hop hop, String userAgent) {
    this.hop = hop;
    this.robot = userAgent.replaceFirst("[/ ].*", "").toLowerCase(Locale.ROOT);
  }

  /// Throws unless the host allows it; gives the time that it wants between two requests.
  Duration check(WebAddress address) throws FetchException {
    SimpleRobotRules rules = rules(address);
    if (rules.isDeferVisits()) {
      throw new FetchException(
          Reason.ROBOTS_UNREADABLE, "robots.txt of " + address.authority() + " cannot be read");
    }
    if (!rules.isAllowed(address.uri().toString())) {
      throw new FetchException(
          Reason.ROBOTS, "robots.txt of " + address.authority() + " does not allow it");
    }
    return Duration.ofMillis(Math.clamp(rules.getCrawlDelay(), 0, LONGEST_DELAY));
  }

  private SimpleRobotRules rules(WebAddress address) throws FetchException {
    String host = address.authority();
    synchronized (known) {
      Known before = known.get(host);
      if (before != null && before.until - System.nanoTime() > 0) {
        return before.rules;
      }
    }
    Known now = read(address);
    synchronized (known) {
      known.put(host, now);
    }
    return now.rules;
  }

  private Known read(WebAddress address) throws FetchException {
    String place = address.authority() + "/robots.txt";
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY, 0);
    Fetched robots =
        Redirects.follow(
            hop, address.resolve("/robots.txt", hop.trusted()), Wanted.page(place), to -> {});
    if (robots.status() / 100 == 2) {
      byte[] rules = Arrays.copyOf(robots.body(), Math.min(robots.body().length, LONGEST));
      return new Known(
          parser.parseContent(place, rules, "text/plain", List.of(robot)),
          System.nanoTime() + KEPT_NANOS);
    }
    boolean hasNone = robots.status() / 100 == 4 && robots.status() != 429;
    return new Known(
        parser.failedFetch(hasNone ? 404 : 503),
        System.nanoTime() + (hasNone ? KEPT_NANOS : KEPT_FAILED_NANOS));
  }
}
