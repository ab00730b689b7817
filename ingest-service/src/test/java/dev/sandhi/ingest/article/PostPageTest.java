package dev.sandhi.ingest.article;

import static dev.sandhi.ingest.ArticleClient.get;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import dev.sandhi.ingest.page.SeedPages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles come as pages too.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class PostPageTest {

  private static final String SENTENCE =
      "भारत और ओमान ने गुरुवार को मस्कट में मुक्त व्यापार समझौते पर हस्ताक्षर किए।";

  @Test
  void aPageWithinJsonIsRead() {
    String url = newUrl();
    String id =
        post(Map.of("html", page("", SENTENCE), "url", url))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    get(id)
        .body("text", equalTo(SENTENCE))
        .body("title", equalTo("शीर्षक"))
        .body("url", equalTo(url))
        .body("outlet", equalTo("news.example"))
        .body("page.charset", equalTo("UTF-8"))
        .body("page.leftOut.reason", hasItem("NAVIGATION"));
  }

  @Test
  void aPageByItselfIsReadAndKnownByItsCanonicalAddress() {
    SeedPages seed = SeedPages.BLOG;
    String id =
        postPage(seed.html().getBytes(StandardCharsets.UTF_8), "text/html", seed.url())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    get(id)
        .body("url", equalTo("https://blog.example/america-peru-partnership/"))
        .body("publishedOn", equalTo("2025-12-06"))
        .body("publishedBasis", equalTo("GIVEN"))
        .body("page.dates.basis", hasItems("JSON_LD", "OPEN_GRAPH", "TIME_ELEMENT"))
        .body("outlet", equalTo("कूटनीति ब्लॉग"));
  }

  @Test
  void whatIsGivenBesideAPageGoesBeforeWhatItSays() {
    String id =
        post(Map.of(
                "html",
                    page("<meta property='article:published_time' content='2025-12-19'>", SENTENCE),
                "url", newUrl(),
                "title", "दूसरा शीर्षक",
                "outlet", "अख़बार",
                "publishedOn", "2025-12-18"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    get(id)
        .body("title", equalTo("दूसरा शीर्षक"))
        .body("outlet", equalTo("अख़बार"))
        .body("publishedOn", equalTo("2025-12-18"))
        .body("page.dates.day", hasItem("2025-12-19"));
  }

  @Test
  void theSameTextAsAPageAndAsATextIsOneArticle() {
    String url = newUrl();
    post(url, SENTENCE).then().statusCode(201);
    post(Map.of("html", page("", SENTENCE), "url", url)).then().statusCode(200);
    post(Map.of("html", page("", SENTENCE + " दोनों खुश हैं।"), "url", url))
        .then()
        .statusCode(201)
        .body("revision", equalTo(2));
  }

  @Test
  void aTextStaysAsItIs() {
    String text = "ए\u200dक\u200c  शब्द\u202e\nज\u093cरूर 👨\u200d👩\u200d👧 \u00a0२०२५";
    String id = post(newUrl(), text).then().statusCode(201).extract().path("id");
    get(id).body("text", equalTo(text)).body("page", nullValue());
  }

  @Test
  void aTitleOfAPageLosesWhatTurnsItRound() {
    String html = page("<title>अ\u202eब\u2066स</title>", SENTENCE).replace("<h1>शीर्षक</h1>", "");
    String id =
        post(Map.of("html", html, "url", newUrl())).then().statusCode(201).extract().path("id");
    get(id).body("title", equalTo("अबस"));
  }

  @Test
  void aTextBesideAPageIsRefused() {
    post(Map.of("html", "<p>क</p>", "text", "क"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("html"));
  }

  @Test
  void aPageOfLinksAloneHoldsNoArticle() {
    String link = "<li><a href='/a'>यह भी पढ़ें: भारत और फ्रांस में समझौता</a></li>";
    post(Map.of("html", "<h1>सूची</h1><ul>" + link.repeat(40) + "</ul>", "url", newUrl()))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("reason", equalTo("NO_ARTICLE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
  void aPageIsReadInTheCharsetThatItIsIn(String charset) {
    byte[] bytes = page("<meta charset=iso-8859-1>", SENTENCE).getBytes(Charset.forName(charset));
    String id =
        postPage(bytes, "text/html; charset=windows-1252", newUrl())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    get(id).body("text", equalTo(SENTENCE)).body("page.flags", not(hasItem("DAMAGED")));
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsTheHeaderSays() {
    byte[] bytes = "<p>Café à Paris, déjà vu.</p>".getBytes(StandardCharsets.ISO_8859_1);
    String id =
        postPage(bytes, "text/html; charset=ISO-8859-1", newUrl())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    get(id).body("text", equalTo("Café à Paris, déjà vu."));
  }

  @Test
  void aPageThatWasCutWithinALetterIsStillUtf8() {
    byte[] all = page("", SENTENCE.repeat(5)).getBytes(StandardCharsets.UTF_8);
    byte[] broken = all.clone();
    broken[broken.length / 2] = (byte) 0xFF;
    String id = postPage(broken, "text/html", newUrl()).then().statusCode(201).extract().path("id");
    get(id).body("page.charset", equalTo("UTF-8")).body("page.flags", hasItem("DAMAGED"));
  }

  @Test
  void aPageIsKeptAsItCame() throws SQLException, IOException {
    byte[] bytes = page("<meta charset=iso-8859-1>", SENTENCE).getBytes(StandardCharsets.UTF_16);
    String type = "text/html; charset=windows-1252";
    String id = postPage(bytes, type, newUrl()).then().statusCode(201).extract().path("id");
    String kept = "from ingest.page where article_id = '" + id + "'";
    assertThat(Database.query("select content_type " + kept)).containsExactly(type);
    String html = Database.query("select encode(html, 'hex') " + kept).getFirst();
    try (InputStream unpacked =
        new GZIPInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(html)))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void anEmptyPageIsRefused() {
    assertThat(postPage(new byte[0], "text/html", newUrl()).statusCode()).isEqualTo(400);
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    postPage("<p>क</p>".getBytes(StandardCharsets.UTF_8), "text/html", "file:///etc/passwd")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("url"));
  }

  private static Response postPage(byte[] html, String type, String url) {
    return given().contentType(type).queryParam("url", url).body(html).post("/v1/articles");
  }

  private static String page(String head, String text) {
    return "<html><head>%s</head><body><nav>होम</nav><h1>शीर्षक</h1><p>%s</p></body></html>"
        .formatted(head, text);
  }
}
