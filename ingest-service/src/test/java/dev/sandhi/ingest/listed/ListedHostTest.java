package dev.sandhi.ingest.listed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.ingest.ServiceEnvironment;
import dev.sandhi.ingest.WebServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hosts that lie, stall and send too much, and addresses that lead to none: what becomes of a page
/// that a client wants to have fetched.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@Timeout(120)
final class ListedHostTest {

  private static final int MEGABYTE = 1 << 20;

  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WebServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName("29 a gzip bomb")
  void aBombIsStopped() {
    serve("/", "gzip", gzip(new byte[60 * MEGABYTE]));
    refused("/", "TOO_LARGE");
  }

  @Test
  @DisplayName("29 a bomb within a bomb")
  void aBombWithinABombIsNotUnpacked() {
    serve("/", "gzip, gzip", gzip(gzip(new byte[60 * MEGABYTE])));
    refused("/", "UNKNOWN_ENCODING");
  }

  @Test
  @DisplayName("29 brotli that is none")
  void whatIsNotPackedAsItSaysIsNoAnswer() {
    serve("/", "br", "no".repeat(50).getBytes(StandardCharsets.UTF_8));
    refused("/", "UNREACHABLE");
  }

  @Test
  @DisplayName("30 an answer that never ends")
  void anAnswerThatNeverEndsIsCut() {
    server.put(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          while (true) {
            out.write(new byte[8_192]);
          }
        });
    refused("/", "TOO_LARGE");
  }

  @Test
  @DisplayName("31 an answer that trickles")
  void anAnswerThatTricklesIsCut() {
    server.put(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              TimeUnit.MILLISECONDS.sleep(200);
            }
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
        });
    refused("/", "TOO_SLOW");
  }

  @ParameterizedTest(name = "32 and 33 redirected to {0}")
  @CsvSource({
    "/, REDIRECTS",
    "http://169.254.169.254/latest/meta-data, BLOCKED_ADDRESS",
    "http://10.0.0.1/, BLOCKED_ADDRESS",
    "http://[::ffff:127.0.0.1]/, BLOCKED_ADDRESS",
    "http://[fd00:ec2::254]/, BLOCKED_ADDRESS",
    "file:///etc/passwd, BAD_ADDRESS",
    "http://2130706433/, BAD_ADDRESS",
  })
  void aRedirectLeadsNowhereElse(String location, String reason) {
    server.redirect("/", location);
    refused("/", reason);
  }

  @ParameterizedTest(name = "35 and 36 {0}")
  @CsvSource({
    "http://0177.0.0.1/, BAD_ADDRESS",
    "http://0x7f.1/, BAD_ADDRESS",
    "http://2130706433/, BAD_ADDRESS",
    "http://127.1/, BAD_ADDRESS",
    "http://user@news.example/, BAD_ADDRESS",
    "http://localhost/, BAD_ADDRESS",
    "https://news.example:22/, BAD_ADDRESS",
    "http://[::1]/, BLOCKED_ADDRESS",
    "http://[fe80::1]/, BLOCKED_ADDRESS",
    "http://[64:ff9b::7f00:1]/, BLOCKED_ADDRESS",
    "http://[2002:7f00:1::]/, BLOCKED_ADDRESS",
    "http://100.64.0.1/, BLOCKED_ADDRESS",
    "http://198.18.0.1/, BLOCKED_ADDRESS",
    "http://192.168.1.1/, BLOCKED_ADDRESS",
    "file:///etc/passwd, BAD_ADDRESS",
    "gopher://news.example/, BAD_ADDRESS",
    "ftp://news.example/, BAD_ADDRESS",
    "jar:https://news.example/a.jar!/b, BAD_ADDRESS",
  })
  void noOtherAddressIsReached(String address, String reason) {
    assertRefused(fetch(address), reason);
  }

  @Test
  @DisplayName("37 robots.txt that cannot be had")
  void aHostThatCannotTellAllowsNothing() {
    server.put("/robots.txt", exchange -> exchange.sendResponseHeaders(503, -1));
    refused("/", "ROBOTS_UNREADABLE");
  }

  @Test
  @DisplayName("37 robots.txt that there is none")
  void aHostWithoutRulesAllowsAll() {
    server.put("/page", "text/html", "<p>भारत और जापान ने समझौता किया।</p>");
    assertThat(fetch(server.url("/page")).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("37 robots.txt of half a megabyte")
  void longRulesAreReadUpToAPoint() {
    server.put(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /early\n" + "# filler\n".repeat(80_000));
    refused("/early", "ROBOTS");
  }

  private void serve(String path, String encoding, byte[] body) {
    server.put(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", encoding);
          WebServer.answer(exchange, 200, "text/html", body);
        });
  }

  private void refused(String path, String reason) {
    assertRefused(fetch(server.url(path)), reason);
  }

  private static void assertRefused(Sender.Answer answer, String reason) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().path("reason").asText()).isEqualTo(reason);
  }

  private static Sender.Answer fetch(String url) {
    return Sender.postJson("/v1/urls", "{\"url\":\"" + url + "\"}");
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
}
