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
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
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
