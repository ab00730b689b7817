package dev.sandhi.ingest.article;

import static dev.sandhi.ingest.ArticleClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is wrong with an article, the answer says what and where, and nothing is stored.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class BadArticleTest {

  private List<String> before = List.of();

  @BeforeEach
  void countArticles() throws SQLException {
    before = articles();
  }

  @AfterEach
  void nothingIsStored() throws SQLException {
    assertThat(articles()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBodies")
  void aBadBodyIsRefusedByField(String body, String field, String detail) {
    refused(bytes(body, StandardCharsets.UTF_8), field, detail);
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        arguments("", "body", "missing"),
        arguments("null", "body", "null"),
        arguments("[]", "body", "line 1, column 1"),
        arguments("\"text\"", "body", "line 1, column 1"),
        arguments("{\"text\":\"अ\"", "body", "line 1"),
        arguments("{\"text\":\"अ\"} {}", "body", "line 1"),
        arguments("{\"text\":\"अ\",\"text\":\"आ\"}", "body", "Duplicate field 'text'"),
        arguments("{'text':'अ'}", "body", "line 1"),
        arguments("{}", "text", "missing"),
        arguments("{\"text\":null}", "text", "missing"),
        arguments("{\"text\":\"\"}", "text", "empty"),
        arguments("{\"text\":\" \\t\\n\\u00a0\\u200b\\ufeff\\u2003\"}", "text", "white space"),
        arguments("{\"text\":\"\\u0001\\u007f\\u0085\"}", "text", "white space"),
        arguments("{\"text\":7}", "text", "no text"),
        arguments("{\"text\":true}", "text", "no text"),
        arguments("{\"text\":[\"अ\"]}", "text", "no text"),
        arguments("{\"text\":{\"a\":1}}", "text", "no text"),
        arguments("{\"text\":\"कख\\u0000\"}", "text", "U+0000 at code point 2"),
        arguments("{\"text\":\"😀\\ud800 \"}", "text", "surrogate pair at code point 1"),
        arguments("{\"text\":\"\\udc00\\ud83d\"}", "text", "surrogate pair at code point 0"),
        arguments("{\"text\":\"अ\",\"title\":\"a\\u0000\"}", "title", "U+0000 at code point 1"),
        arguments("{\"text\":\"अ\",\"outlet\":\"\\ud800\"}", "outlet", "surrogate pair"),
        arguments("{\"text\":\"अ\",\"url\":\"\"}", "url", "http"),
        arguments("{\"text\":\"अ\",\"url\":\"javascript:alert(1)\"}", "url", "http"),
        arguments("{\"text\":\"अ\",\"url\":\"https://a.example/ b\"}", "url", "http"),
        arguments("{\"text\":\"अ\",\"url\":\"https://a.example/\\u0000\"}", "url", "U+0000"),
        arguments("{\"text\":\"अ\",\"publishedOn\":\"2025-02-30\"}", "publishedOn", "calendar"),
        arguments("{\"text\":\"अ\",\"publishedOn\":\"26/07/2025\"}", "publishedOn", "ISO 8601"),
        arguments("{\"text\":\"अ\",\"publishedOn\":\"\"}", "publishedOn", "ISO 8601"),
        arguments("{\"text\":\"अ\",\"publishedOn\":20250726}", "publishedOn", "ISO 8601"),
        arguments("{\"text\":\"अ\",\"publishedOn\":[2025,2,30]}", "publishedOn", "FEBRUARY 30"),
        arguments(
            "{\"text\":\"अ\",\"publishedOn\":\"2025-07-26T10:00:00Z\"}", "publishedOn", "ISO"),
        arguments(
            "{\"text\":\"अ\",\"publishedOn\":\"+99999-01-01\"}", "publishedOn", "four digits"),
        arguments("{\"text\":\"अ\",\"headline\":\"ब\"}", "headline", "unknown"),
        arguments("{\"text\":\"अ\",\"a\":" + "[".repeat(100_000), "body", "nesting"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin1 = bytes("{\"text\":\"caf\u00e9 \"}", StandardCharsets.ISO_8859_1);
    refused(latin1, "text", "UTF-8");
    byte[] surrogate = bytes("{\"text\":\"\u00ed\u00a0\u0080\"}", StandardCharsets.ISO_8859_1);
    refused(surrogate, "text", "surrogate");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    post(Map.of("text", " ", "url", "ftp://a.example", "title", "😀".repeat(1_001)))
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("text", "url", "title"));
  }

  @Test
  void aTextThatIsTooLongIsRefusedAsTooLarge() {
    post(Map.of("text", "k".repeat(Article.MAX_TEXT + 1)))
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("text"))
        .body("errors[0].detail", containsString("2,000,000"));
  }

  private static void refused(byte[] body, String field, String detail) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/v1/articles")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", equalTo(400))
        .body("instance", equalTo("/v1/articles"))
        .body("errors[0].field", equalTo(field))
        .body("errors[0].detail", containsString(detail));
  }

  private static byte[] bytes(String body, Charset charset) {
    return body.getBytes(charset);
  }

  private static List<String> articles() throws SQLException {
    return Database.query("select count(*) from ingest.article_revision");
  }
}
