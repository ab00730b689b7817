package dev.sandhi.ingest.listed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import dev.sandhi.ingest.WebServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds as the web has them: what is known of the source once it was looked at.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@Timeout(120)
final class ListedFeedTest {

  private static final String FEED = "/feed";

  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WebServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void whatCanBeReadOfItIsRead(String name, String feed, int entries, String error) {
    server.put(FEED, "application/rss+xml", feed.replace("HOST", server.url("")));
    String url = "{\"url\":\"" + server.url(FEED) + "\"}";
    String source = "/v1/sources/" + Sender.postJson("/v1/sources", url).json().path("id").asText();
    Database.await("it was looked at", () -> !Sender.get(source).path("lastPolledAt").isNull());
    JsonNode looked = Sender.get(source);
    given().delete(source).then().statusCode(204);
    int found = 0;
    for (JsonNode count : looked.path("items")) {
      found += count.asInt();
    }
    assertThat(found).isEqualTo(entries);
    assertThat(looked.path("lastError").asText()).contains(error);
  }

  static Stream<Arguments> feeds() {
    String laughs =
        IntStream.range(1, 30)
            .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining("", "<!DOCTYPE rss [<!ENTITY l0 \"ha\">", "]>"));
    String three = rss(item(1) + item(2) + item(3));
    return Stream.of(
        Arguments.of(
            "23 an entity that is a file",
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + rss("<item><title>&x;</title></item>"),
            0,
            "What lies there"),
        Arguments.of(
            "24 a billion laughs",
            laughs + rss("<item><title>&l29;</title></item>"),
            0,
            "What lies there"),
        Arguments.of(
            "25 a feed that breaks off",
            three.substring(0, three.indexOf("<title>शीर्षक 3")),
            2,
            "cut off"),
        Arguments.of(
            "26 a character that XML cannot hold",
            rss(item(1).replace("शीर्षक", "शी\u0008र्षक &#0;") + item(2)),
            2,
            "characters"),
        Arguments.of(
            "27 ten thousand entries",
            rss(
                IntStream.range(0, 10_000)
                    .mapToObj(ListedFeedTest::item)
                    .collect(Collectors.joining())),
            10_000,
            "null"),
        Arguments.of("a page", "<html><body><p>पाठ</p></body></html>", 0, "What lies there"));
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>समाचार</title><link>https://news.example/</link>"
        + "<description>x</description>"
        + items
        + "</channel></rss>";
  }

  private static String item(int number) {
    return "<item><title>शीर्षक %d</title><link>HOST/%d</link></item>".formatted(number, number);
  }
}
