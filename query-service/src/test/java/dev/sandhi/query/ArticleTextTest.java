package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The text of an article, by a service that may show it.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
@WithTestResource(FakeIngest.class)
class ArticleTextTest {

  private static final String ID = Sample.id("art_", 1);

  /// Letters beyond the BMP, of which each is one code point.
  private static final String TEXT = "😀".repeat(138) + "कुआलालंपुर में वे मिले।";

  @BeforeEach
  void anArticle() throws SQLException {
    Records.run("truncate records.article cascade");
    Records.replaceWith(new Sample(1).on("2025-10-31").quoting("कुआलालंपुर").meeting());
  }

  @Test
  void evidenceStandsInTheTextWhereItSays() {
    FakeIngest.answer(
        ID,
        FakeIngest.json(
            200, "{\"id\":\"%s\",\"revision\":1,\"text\":\"%s\",\"new\":[7]}".formatted(ID, TEXT)));
    String text =
        text()
            .statusCode(200)
            .contentType("application/json")
            .header("Cache-Control", "private, no-store")
            .body("id", equalTo(ID))
            .body("revision", equalTo(1))
            .body("readRevision", equalTo(1))
            .extract()
            .path("text");
    assertThat(text).isEqualTo(TEXT);
    JsonNode meeting = Records.tree(given().get("/v1/meetings/" + Sample.id("mtg_", 1)).asString());
    JsonNode piece = meeting.at("/evidence/0");
    int from = text.offsetByCodePoints(0, piece.path("start").asInt());
    int to = text.offsetByCodePoints(0, piece.path("end").asInt());
    assertThat(text.substring(from, to)).isEqualTo(piece.path("quote").asText());
  }

  @Test
  void aTextThatIsNotReadYetSaysSo() {
    FakeIngest.answer(ID, FakeIngest.json(200, "{\"revision\":2,\"text\":\"अब\"}"));
    text().statusCode(200).body("revision", equalTo(2)).body("readRevision", equalTo(1));
  }

  @Test
  void whatThereIsNotIsNotFound() {
    FakeIngest.answer(ID, FakeIngest.json(404, "{}"));
    text().statusCode(404).contentType("application/problem+json");
    String unread = Sample.id("art_", 2);
    FakeIngest.answer(unread, FakeIngest.json(200, "{\"revision\":1,\"text\":\"अब\"}"));
    given().get("/v1/articles/" + unread + "/text").then().statusCode(404);
    given().get("/v1/articles/art_1/text").then().statusCode(400);
    given().get("/v1/articles/" + ID + "/text?revision=1").then().statusCode(400);
  }

  @ParameterizedTest(name = "{0} {1} is answered with {2}")
  @CsvSource({
    "500, {}, 502",
    "400, {}, 502",
    "200, {, 502",
    "200, [], 502",
    "200, '{\"revision\":1,\"text\":null}', 502",
    "429, {}, 503",
    "503, {}, 503",
  })
  void whatIngestServiceCannotAnswerIsAProblem(int status, String body, int answered) {
    FakeIngest.answer(ID, FakeIngest.json(status, body));
    text()
        .statusCode(answered)
        .contentType("application/problem+json")
        .body("detail", containsString("ingest-service"));
  }

  @Test
  void nobodyWaitsForIngestService() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    FakeIngest.answer(
        ID,
        exchange -> {
          try {
            answered.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    text().statusCode(503).header("Retry-After", "5");
    answered.countDown();
    FakeIngest.answer(ID, exchange -> {});
    text().statusCode(503).header("Retry-After", "5");
  }

  private static ValidatableResponse text() {
    return given().get("/v1/articles/" + ID + "/text").then();
  }
}
