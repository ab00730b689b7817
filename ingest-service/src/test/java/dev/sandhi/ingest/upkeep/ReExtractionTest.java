package dev.sandhi.ingest.upkeep;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.FakeExtractor;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What an older engine has read is read again, behind all others.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class ReExtractionTest {

  private final FakeExtractor extractor = FakeExtractor.running();

  @Test
  void olderReadingsAreCountedAndThenReadAgain() throws SQLException {
    List<String> urls = IntStream.range(0, 5).mapToObj(i -> newUrl()).toList();
    List<String> ids = urls.stream().map(url -> create(url, "पाठ।")).toList();
    ids.forEach(id -> await(id, "EXTRACTED").body("engineVersion", equalTo("1")));
    newerEngine(ids.getLast());

    JsonPath counted = post("{\"dryRun\": true}");
    assertThat(counted.getString("olderThan")).isEqualTo("2");
    assertThat(counted.getInt("articles")).isGreaterThanOrEqualTo(4);
    assertThat(counted.getInt("queued")).isZero();

    JsonPath queued = post("{\"olderThan\": \"2\"}");
    // The articles of other tests come and go meanwhile, so that only these four are sure.
    assertThat(queued.getInt("queued")).isGreaterThanOrEqualTo(4);
    urls.subList(0, 4)
        .forEach(
            url -> Database.await("it is read again", () -> extractor.requests(url).size() == 2));
    assertThat(extractor.requests(urls.getLast())).hasSize(1);
  }

  @Test
  void previewTellsWhatWouldChangeAndChangesNothing() {
    String changing = newUrl();
    String changingId = create(changing, "एक वाक्य। और एक।");
    String sameId = create(newUrl(), "पाठ।");
    List.of(changingId, sameId).forEach(id -> await(id, "EXTRACTED"));

    List<JsonPath> lines = preview("articles=10000");

    assertThat(lines).extracting(line -> line.getString("articleId")).contains(changingId);
    assertThat(lines).extracting(line -> line.getString("articleId")).doesNotContain(sameId);
    JsonPath end = lines.getLast();
    assertThat(end.getString("error")).isNull();
    assertThat(end.getInt("changed") + end.getInt("failed")).isEqualTo(lines.size() - 1);
    assertThat(end.getInt("articles")).isGreaterThanOrEqualTo(lines.size());
    assertThat(extractor.requests(changing)).hasSize(1);
  }

  @Test
  void previewGoesOnWhereItEnded() {
    Stream.generate(() -> create(newUrl(), "एक वाक्य। और एक।"))
        .limit(25)
        .toList()
        .forEach(id -> await(id, "EXTRACTED"));
    JsonPath first = preview("articles=21").getLast();
    assertThat(first.getInt("articles")).isEqualTo(21);

    JsonPath then = preview("articles=1&after=" + first.getString("last")).getLast();

    assertThat(then.getInt("articles")).isEqualTo(1);
    assertThat(then.getString("last")).isGreaterThan(first.getString("last"));
  }

  @Test
  void previewTellsWhatCannotBeReadAndGoesOn() {
    String url = newUrl();
    String badId = create(url, "पाठ।");
    String goodId = create(newUrl(), "एक वाक्य। और एक।");
    List.of(badId, goodId).forEach(id -> await(id, "EXTRACTED"));
    extractor.script(url, FakeExtractor.status(500, "{\"detail\": \"it is broken\"}"));

    List<JsonPath> lines = preview("articles=10000");

    assertThat(lines)
        .filteredOn(line -> badId.equals(line.getString("articleId")))
        .singleElement()
        .satisfies(line -> assertThat(line.getString("error")).contains("it is broken"));
    assertThat(lines).extracting(line -> line.getString("articleId")).contains(goodId);
    assertThat(lines.getLast().getInt("failed")).isEqualTo(1);
  }

  @Test
  void previewStopsWhereNobodyReads() {
    String url = newUrl();
    await(create(url, "पाठ।"), "EXTRACTED");
    extractor.script(url, FakeExtractor.status(503, "{\"detail\": \"busy\"}"));

    JsonPath end = preview("articles=10000").getLast();

    assertThat(end.getBoolean("end")).isTrue();
    assertThat(end.getString("error")).contains("busy");
  }

  @Test
  void previewOfNoVersionOrOfNoEngineIsRefused() throws IOException {
    List.of("olderThan=v2", "articles=0", "articles=10001", "after=1")
        .forEach(query ->
            given()
                .get("/v1/re-extractions/preview?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json"));
    extractor.goAway();
    try {
      given()
          .get("/v1/re-extractions/preview")
          .then()
          .statusCode(503)
          .contentType("application/problem+json");
    } finally {
      extractor.comeBack();
    }
  }

  private static List<JsonPath> preview(String query) {
    return given()
        .get("/v1/re-extractions/preview?olderThan=2&" + query)
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .extract()
        .asString()
        .lines()
        .map(JsonPath::from)
        .toList();
  }

  @Test
  void versionsAreNumbersNotWords() throws SQLException {
    String url = newUrl();
    String id = create(url, "पाठ।");
    await(id, "EXTRACTED");
    Database.update(
        "update ingest.article_revision set engine_version = '9' where article_id = '" + id + "'");
    post("{\"olderThan\": \"10.1\"}");
    Database.await("it is read again", () -> extractor.requests(url).size() == 2);
  }

  @Test
  void whatIsNoVersionIsRefused() {
    List.of("{\"olderThan\": \"v2\"}", "{\"olderThan\": \"\"}", "", "[]", "{\"all\": true}")
        .forEach(body ->
            given()
                .contentType("application/json")
                .body(body)
                .post("/v1/re-extractions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json"));
  }

  private static void newerEngine(String id) throws SQLException {
    Database.update(
        "update ingest.article_revision set engine_version = '2' where article_id = '" + id + "'");
  }

  private static JsonPath post(String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/v1/re-extractions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
