package dev.sandhi.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpHandler;
import dev.sandhi.ingest.WebServer;
import dev.sandhi.ingest.fetch.FetchException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad inputs 29 to 34 and 37: hosts that lie, stall, and send too much.
final class FetchTest {

  private static final int MEGABYTE = 1 << 20;
  private static final String HTML = "text/html";

  /// What `brotli` makes of "नमस्ते".
  private static final String BROTLI = "iwiA4KSo4KSu4KS44KWN4KSk4KWHAw==";

  private WebServer server;
  private Hop hop;

  @BeforeEach
  void start() throws IOException {
    server = new WebServer();
    hop = hop(SystemDefaultDnsResolver.INSTANCE, Set.of("127.0.0.1:" + server.port()));
  }

  @AfterEach
  void stop() throws IOException {
    hop.close();
    server.close();
  }

  @Test
  void aPageIsFetched() throws FetchException {
    server.put("/a", HTML, "नमस्ते");
    Fetched fetched = get("/a");
    assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("नमस्ते");
    assertThat(fetched.contentType()).isEqualTo(HTML);
  }

  @Test
  void gzipAndBrotliAreUnpacked() throws FetchException {
    server.put("/gzip", packed("gzip", gzip("नमस्ते".getBytes(StandardCharsets.UTF_8))));
    server.put("/br", packed("br", Base64.getDecoder().decode(BROTLI)));
    assertThat(get("/gzip").body()).isEqualTo("नमस्ते".getBytes(StandardCharsets.UTF_8));
    assertThat(get("/br").body()).isEqualTo("नमस्ते".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aGzipBombIsStopped() {
    byte[] bomb = gzip(new byte[60 * MEGABYTE]);
    server.put("/bomb", packed("gzip", bomb));
    assertThat(failure("/bomb")).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aBombWithinABombIsNotUnpackedTwice() throws FetchException {
    byte[] inner = gzip(new byte[40 * MEGABYTE]);
    server.put("/nested", packed("gzip", gzip(inner)));
    assertThat(get("/nested").body()).isEqualTo(inner);
    server.put("/twice", packed("gzip, gzip", gzip(inner)));
    assertThat(failure("/twice")).isEqualTo(Reason.UNKNOWN_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate"})
  void whatIsNotPackedAsItSaysIsNoAnswer(String encoding) {
    server.put("/broken", packed(encoding, "no".repeat(50).getBytes(StandardCharsets.UTF_8)));
    assertThat(failure("/broken")).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void anAnswerThatNeverEndsIsCut() {
    server.put(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[8_192];
          OutputStream out = exchange.getResponseBody();
          while (true) {
            out.write(chunk);
          }
        });
    assertThat(failure("/endless")).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void anAnswerThatTricklesIsCut() {
    server.put(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
          while (System.nanoTime() < end) {
            out.write('x');
            out.flush();
            pause(200);
          }
        });
    assertTimeoutPreemptively(
        Duration.ofSeconds(15), () -> assertThat(failure("/slow")).isEqualTo(Reason.TOO_SLOW));
  }

  @Test
  void aHostThatSaysNothingIsLeft() {
    server.put("/silent", exchange -> pause(20_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(15), () -> assertThat(failure("/silent")).isEqualTo(Reason.TOO_SLOW));
  }

  @Test
  void headersThatAreTooLongAreNoAnswer() {
    server.put(
        "/headers",
        exchange -> {
          exchange.getResponseHeaders().add("X-Long", "x".repeat(200_000));
          exchange.sendResponseHeaders(200, -1);
        });
    assertThat(failure("/headers")).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void redirectsAreFollowedAFewTimes() throws FetchException {
    server.put("/5", HTML, "da");
    for (int i = 0; i < 5; i++) {
      server.redirect("/" + i, i % 2 == 0 ? "/" + (i + 1) : server.url("/" + (i + 1)));
    }
    Fetched fetched = get("/0");
    assertThat(fetched.url()).isEqualTo(server.url("/5"));
  }

  @Test
  void aLoopOfRedirectsEnds() {
    server.redirect("/loop", "/loop");
    assertThat(failure("/loop")).isEqualTo(Reason.REDIRECTS);
    assertThat(server.requests("/loop")).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://[fd00:ec2::254]/",
      })
  void aRedirectToWhereNobodyMayGoIsNotFollowed(String location) {
    server.redirect("/to", location);
    assertThat(failure("/to")).isEqualTo(Reason.BLOCKED_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "http://2130706433/", "ftp://a.example/", "http:"})
  void aRedirectToWhatIsNoAddressIsNotFollowed(String location) {
    server.redirect("/to", location);
    assertThat(failure("/to")).isEqualTo(Reason.BAD_ADDRESS);
  }

  @Test
  @DisplayName("34 a name that is bound anew")
  void aNameThatIsBoundAnewIsCheckedAnew() throws IOException, FetchException {
    AtomicInteger asked = new AtomicInteger();
    DnsResolver rebinding =
        resolver(() -> asked.incrementAndGet() == 1 ? "192.0.2.1" : "127.0.0.1");
    try (Hop careful = hop(rebinding, Set.of())) {
      WebAddress address = WebAddress.parse("http://rebind.example/", Set.of());
      for (int i = 0; i < 3; i++) {
        FetchException refused =
            catchThrowableOfType(
                FetchException.class,
                () -> careful.get(address, Wanted.page("http://rebind.example/")));
        assertThat(refused.reason()).isEqualTo(Reason.BLOCKED_ADDRESS);
      }
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void aNameWithOneAddressOfManyThatIsNotPublicIsRefused() throws UnknownHostException {
    GuardedDns dns =
        new GuardedDns(
            new Names(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("192.168.0.1")),
            Set.of());
    assertThat(
            catchThrowableOfType(UnknownHostException.class, () -> dns.resolve("both.example", 80)))
        .isInstanceOf(GuardedDns.BlockedHostException.class);
  }

  @Test
  void whatRobotsMayNotHaveIsNotAskedFor() throws FetchException {
    server.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 7");
    RobotsRules rules = new RobotsRules(hop, "SandhiBot/1.0 (test)");
    assertThat(rules.check(address("/public"))).isEqualTo(Duration.ofSeconds(7));
    assertThat(robotsFailure(rules, "/private/x")).isEqualTo(Reason.ROBOTS);
    assertThat(server.requests("/robots.txt")).isOne();
  }

  @Test
  void aRuleForThisRobotGoesBeforeThatForAll() throws FetchException {
    server.put(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: sandhibot\nAllow: /\nDisallow: /no");
    RobotsRules rules = new RobotsRules(hop, "SandhiBot/1.0 (test)");
    assertThat(rules.check(address("/yes"))).isZero();
    assertThat(robotsFailure(rules, "/no")).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void aHostWithoutRulesAllowsAll() throws FetchException {
    assertThat(new RobotsRules(hop, "SandhiBot").check(address("/x"))).isZero();
  }

  @Test
  void aHostWhoseRulesCannotBeReadAllowsNothing() {
    server.put("/robots.txt", exchange -> exchange.sendResponseHeaders(503, -1));
    RobotsRules rules = new RobotsRules(hop, "SandhiBot");
    assertThat(robotsFailure(rules, "/x")).isEqualTo(Reason.ROBOTS_UNREADABLE);
  }

  @Test
  void rulesOfHalfAMegabyteAreReadUpToThere() throws FetchException {
    String rules =
        "User-agent: *\nDisallow: /early\n" + "# filler\n".repeat(80_000) + "Disallow: /late\n";
    server.put("/robots.txt", "text/plain", rules);
    RobotsRules read = new RobotsRules(hop, "SandhiBot");
    assertThat(robotsFailure(read, "/early")).isEqualTo(Reason.ROBOTS);
    assertThat(read.check(address("/late"))).isZero();
  }

  private Fetched get(String path) throws FetchException {
    return Redirects.follow(hop, address(path), Wanted.page(server.url(path)), asked -> {});
  }

  private Reason failure(String path) {
    return catchThrowableOfType(FetchException.class, () -> get(path)).reason();
  }

  private Reason robotsFailure(RobotsRules rules, String path) {
    return catchThrowableOfType(FetchException.class, () -> rules.check(address(path))).reason();
  }

  private WebAddress address(String path) throws FetchException {
    return WebAddress.parse(server.url(path), hop.trusted());
  }

  private static Hop hop(DnsResolver dns, Set<String> trusted) {
    return new Hop(new Limits(trusted), dns, trusted);
  }

  private static HttpHandler packed(String encoding, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Encoding", encoding);
      WebServer.answer(exchange, 200, HTML, body);
    };
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static DnsResolver resolver(java.util.function.Supplier<String> next) {
    return new Names() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(next.get())};
      }
    };
  }

  private static class Names implements DnsResolver {

    private final InetAddress[] addresses;

    Names(InetAddress... addresses) {
      this.addresses = addresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
