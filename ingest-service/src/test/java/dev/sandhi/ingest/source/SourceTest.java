package dev.sandhi.ingest.source;

import static dev.sandhi.ingest.ArticleClient.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import dev.sandhi.ingest.WebServer;
import dev.sandhi.ingest.page.SeedPages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds and sitemaps that a host of the test serves become articles.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class SourceTest {

  private static final String XML = "application/rss+xml";

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
  void thePagesOfAFeedBecomeArticles() {
    String id = feedOf(SeedPages.CHANNEL, SeedPages.PAPER);
    source(id)
        .then()
        .body("kind", equalTo("FEED"))
        .body("lastSuccessAt", notNullValue())
        .body("items.taken", equalTo(2));
    get(articleOf(id, "/PAPER"))
        .body("text", containsString("शुक्रवार (26 जुलाई)"))
        .body("publishedOn", equalTo("2025-07-27"))
        .body("outlet", equalTo("अख़बार"));
  }

  @Test
  void whatTheFeedGivesIsAskedForOnlyWhenItChanged() {
    server.put(
        "/feed",
        exchange -> {
          boolean isKnown = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", "\"v1\"");
          if (isKnown) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            WebServer.answer(exchange, 200, XML, feed("/a"));
          }
        });
    server.put("/a", "text/html", "<h1>क</h1><p>भारत और जापान ने समझौता किया।</p>");
    String id = add("/feed").then().statusCode(201).extract().path("id");
    awaitItems(id, "taken", 1);
    put(id, Map.of()).then().statusCode(200);
    Database.await("it was looked at again", () -> server.requests("/feed") == 2);
    source(id).then().body("lastError", equalTo(null));
    assertThat(server.requests("/a")).isOne();
  }

  @Test
  @DisplayName("28 an entry that is known, with another text")
  void anEntryThatChangedIsFetchedAgainAndIsANewRevision() {
    AtomicReference<String> text = new AtomicReference<>("भारत और जापान ने समझौता किया।");
    server.put("/feed", exchange -> WebServer.answer(exchange, 200, XML, feed("/a", text.get())));
    server.put(
        "/a",
        exchange ->
            WebServer.answer(
                exchange,
                200,
                "text/html",
                ("<p>" + text.get() + "</p>").getBytes(StandardCharsets.UTF_8)));
    String id = add("/feed").then().statusCode(201).extract().path("id");
    awaitItems(id, "taken", 1);
    String article = articleOf(id, "/a");
    text.set("भारत और जापान ने दो समझौते किए।");
    put(id, Map.of()).then().statusCode(200);
    Database.await(
        "a new revision", () -> Integer.valueOf(2).equals(get(article).extract().path("revision")));
  }

  @Test
  void whatCannotBeHadIsToldAndTheRestIsTaken() {
    server.put(
        "/feed", XML, new String(feed("/gone", "/pdf", "/good", "/empty"), StandardCharsets.UTF_8));
    server.put("/pdf", "application/pdf", "%PDF-1.7");
    server.put("/empty", "text/html", "<ul><li><a href='/x'>और पढ़ें</a></li></ul>");
    server.put("/good", "text/html", "<p>भारत और फ्रांस ने समझौता किया।</p>");
    String id = add("/feed").then().statusCode(201).extract().path("id");
    awaitItems(id, "refused", 3);
    awaitItems(id, "taken", 1);
    given()
        .queryParam("state", "REFUSED")
        .get("/v1/sources/{id}/items", id)
        .then()
        .statusCode(200)
        .body("lastError", hasItem(containsString("404")))
        .body("lastError", hasItem(containsString("application/pdf")));
  }

  @Test
  void aSourceThatFailsSaysWhy() {
    String id = add("/nothing").then().statusCode(201).extract().path("id");
    Database.await("it failed", () -> source(id).path("lastFailureAt") != null);
    source(id).then().body("lastError", containsString("404"));
  }

  @Test
  void aSourceIsAddedOnceChangedAndRemoved() {
    String id =
        add("/crud")
            .then()
            .statusCode(201)
            .header("Location", endsWith("/v1/sources/" + add("/crud").path("id")))
            .extract()
            .path("id");
    add("/crud").then().statusCode(200).body("id", equalTo(id));
    put(id, Map.of("paused", true, "pollEverySeconds", 3_600, "outlet", "नाम"))
        .then()
        .statusCode(200)
        .body("paused", equalTo(true))
        .body("pollEverySeconds", equalTo(3_600));
    given().get("/v1/sources").then().statusCode(200).body("id", hasItem(id));
    given().delete("/v1/sources/{id}", id).then().statusCode(204);
    given()
        .get("/v1/sources/{id}", id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    given().delete("/v1/sources/{id}", id).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"url\":\"ftp://news.example/feed\"}",
        "{\"url\":\"file:///etc/passwd\"}",
        "{\"url\":\"http://2130706433/feed\"}",
        "{\"url\":\"https://news.example/feed\",\"pollEverySeconds\":1}",
        "{\"url\":\"https://news.example/feed\",\"every\":60}",
        "{\"url\":\"https://news.example/feed\",\"paused\":\"yes\"}",
      })
  void aBadSourceIsRefused(String body) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/v1/sources")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void aSitemapIsASource() {
    server.put(
        "/index.xml",
        "application/xml",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
            + server.url("/map.xml")
            + "</loc></sitemap></sitemapindex>");
    server.put(
        "/map.xml",
        "application/xml",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
            + server.url("/THEME")
            + "</loc></url></urlset>");
    server.put("/THEME", "text/html", SeedPages.THEME.html());
    String id = add("/index.xml").then().statusCode(201).extract().path("id");
    awaitItems(id, "taken", 1);
    source(id).then().body("kind", equalTo("SITEMAP"));
  }

  @Test
  void onePageIsFetchedByItsAddress() {
    server.put("/page", "text/html; charset=windows-1252", SeedPages.PORTAL.html());
    String id = fetch(server.url("/page")).then().statusCode(201).extract().path("id");
    fetch(server.url("/page")).then().statusCode(200).body("id", equalTo(id));
    get(id)
        .body("title", equalTo(SeedPages.PORTAL.title()))
        .body("text", containsString("दस वर्षीय समझौता"))
        .body("page.charset", equalTo("UTF-8"));
  }

  @Test
  void whatRobotsMayNotHaveIsRefused() {
    server.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
    server.put("/page", "text/html", "<p>पाठ</p>");
    fetch(server.url("/page")).then().statusCode(422).body("reason", equalTo("ROBOTS"));
    assertThat(server.requests("/page")).isZero();
  }

  @Test
  void whatAHostAsksOfRobotsIsKept() {
    server.put(
        "/page",
        exchange -> {
          exchange.getResponseHeaders().add("X-Robots-Tag", "noai, noarchive");
          WebServer.answer(
              exchange,
              200,
              "text/html",
              "<p>भारत और रूस ने समझौता किया।</p>".getBytes(StandardCharsets.UTF_8));
        });
    String id = fetch(server.url("/page")).then().statusCode(201).extract().path("id");
    get(id).body("page.flags", equalTo(List.of("NO_ARCHIVE", "NO_AI")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/x,BLOCKED_ADDRESS",
        "http://169.254.169.254/latest/meta-data,BLOCKED_ADDRESS",
        "http://[::1]/,BLOCKED_ADDRESS",
        "http://[::ffff:10.0.0.1]/,BLOCKED_ADDRESS",
        "http://0x7f.1/,BAD_ADDRESS",
        "http://localhost/,BAD_ADDRESS",
        "file:///etc/passwd,BAD_ADDRESS",
        "gopher://news.example/,BAD_ADDRESS",
        "jar:https://news.example/a.jar!/b,BAD_ADDRESS",
        "https://news.example:22/,BAD_ADDRESS",
      })
  void noOtherAddressIsReached(String row) {
    String[] cells = row.split(",", 2);
    fetch(cells[0])
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("reason", equalTo(cells[1]));
  }

  @Test
  void aLoopOfRedirectsIsRefused() {
    server.redirect("/loop", "/loop");
    fetch(server.url("/loop")).then().statusCode(422).body("reason", equalTo("REDIRECTS"));
  }

  private String feedOf(SeedPages... seeds) {
    StringBuilder items = new StringBuilder();
    for (SeedPages seed : seeds) {
      server.put("/" + seed, "text/html", seed.html());
      items.append(
          "<item><title>क</title><link>%s</link></item>".formatted(server.url("/" + seed)));
    }
    server.put("/feed", XML, ListingTest.rss(items.toString()));
    String id =
        given()
            .contentType("application/json")
            .body(Map.of("url", server.url("/feed"), "outlet", "अख़बार"))
            .post("/v1/sources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    awaitItems(id, "taken", seeds.length);
    return id;
  }

  private byte[] feed(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      boolean isPath = path.startsWith("/");
      items.append(
          isPath ? "<item><title>क</title><link>%s</link></item>".formatted(server.url(path)) : "");
    }
    String changes = paths[paths.length - 1];
    return ListingTest.rss(items.toString().replace("<title>क", "<title>" + changes))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Response add(String path) {
    return given()
        .contentType("application/json")
        .body(Map.of("url", server.url(path)))
        .post("/v1/sources");
  }

  private static Response put(String id, Map<String, Object> settings) {
    return given().contentType("application/json").body(settings).put("/v1/sources/{id}", id);
  }

  private static Response source(String id) {
    return given().get("/v1/sources/{id}", id);
  }

  private static Response fetch(String url) {
    return given().contentType("application/json").body(Map.of("url", url)).post("/v1/urls");
  }

  private static void awaitItems(String id, String state, int count) {
    Database.await(
        count + " " + state,
        () -> Integer.valueOf(count).equals(source(id).path("items." + state)));
  }

  private String articleOf(String source, String path) {
    List<Map<String, String>> items =
        given().get("/v1/sources/{id}/items", source).jsonPath().getList("$");
    return items.stream()
        .filter(item -> server.url(path).equals(item.get("url")))
        .map(item -> item.get("articleId"))
        .findFirst()
        .orElseThrow();
  }
}
