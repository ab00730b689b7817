package dev.sandhi.extract.api;

import static dev.sandhi.extract.Quotes.assertQuoted;
import static dev.sandhi.extract.Rows.column;
import static dev.sandhi.extract.api.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sandhi.common.record.Evidence;
import dev.sandhi.extract.Rows;
import dev.sandhi.extract.Seeds;
import dev.sandhi.extract.TestDatabase;
import dev.sandhi.extract.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordsResourceTest {

  private static final String WEATHER = "दिल्ली में आज तेज बारिश हुई और तापमान गिर गया।";

  @BeforeEach
  void empty() throws SQLException {
    TestDatabase.empty();
  }

  @Test
  void recordsAreStoredWithTheirEvidence() throws SQLException {
    String id = "art_st0red0000000000000";

    JsonPath receipt = JsonPath.from(put(id, 1, Seeds.text(0)));

    assertThat(receipt.getString("outcome")).isEqualTo("EXTRACTED");
    assertThat(receipt.getString("articleId")).isEqualTo(id);
    List<Map<String, String>> events = Rows.events(id);
    assertThat(events)
        .isNotEmpty()
        .hasSize(receipt.getInt("meetings") + receipt.getInt("agreements"));
    for (Map<String, String> event : events) {
      JsonPath body = JsonPath.from(event.get("body"));
      assertThat(body.getString("id")).isEqualTo(event.get("id")).matches("(mtg|agr)_.{20}");
      assertThat(body.getList("reports.articleId")).containsExactly(id);
      assertThat(body.getList("evidence.articleId")).isNotEmpty().containsOnly(id);
      assertQuoted(Seeds.text(0), body.getList("evidence", Evidence.class));
    }
  }

  @Test
  void sameRevisionAgainChangesNothing() throws SQLException {
    String id = "art_aga1n00000000000000";
    String receipt = put(id, 1, Seeds.text(0));
    List<Map<String, String>> article = Rows.article(id);
    List<Map<String, String>> events = Rows.events(id);
    List<Map<String, String>> reports = Rows.reports(id);

    assertThat(put(id, 1, Seeds.text(0))).isEqualTo(receipt);

    assertThat(Rows.article(id)).isEqualTo(article);
    assertThat(Rows.events(id)).isEqualTo(events);
    assertThat(Rows.reports(id)).isEqualTo(reports);
  }

  @Test
  void newerRevisionReplacesTheRecordsAsASet() throws SQLException {
    String id = "art_newer00000000000000";
    put(id, 1, Seeds.text(0));
    List<String> first = column(Rows.events(id), "id");
    put(id, 2, Seeds.text(3));
    List<String> second = column(Rows.events(id), "id");

    assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    assertThat(Rows.stillThere(first)).isEmpty();
    assertThat(column(Rows.reports(id), "revision")).containsOnly("2");

    put(id, 3, WEATHER);
    assertThat(Rows.events(id)).isEmpty();
    assertThat(Rows.stillThere(second)).isEmpty();
    assertThat(column(Rows.article(id), "revision")).containsExactly("3");
  }

  @Test
  void returnOfATextBringsItsIdsBack() throws SQLException {
    String id = "art_retvrn0000000000000";
    put(id, 1, Seeds.text(0));
    List<String> ids = column(Rows.events(id), "id");
    put(id, 2, WEATHER);

    put(id, 3, Seeds.text(0));

    assertThat(column(Rows.events(id), "id")).isEqualTo(ids).isNotEmpty();
  }

  @Test
  void olderRevisionIsStale() throws SQLException {
    String id = "art_sta1e00000000000000";
    put(id, 5, Seeds.text(0));
    List<Map<String, String>> events = Rows.events(id);

    JsonPath receipt = JsonPath.from(put(id, 4, Seeds.text(3)));

    assertThat(receipt.getString("outcome")).isEqualTo("STALE");
    assertThat(receipt.getInt("meetings") + receipt.getInt("agreements")).isEqualTo(events.size());
    assertThat(Rows.events(id)).isEqualTo(events);
    assertThat(column(Rows.article(id), "revision")).containsExactly("5");
  }

  @Test
  void textThatIsNotHindiIsSetAside() throws SQLException {
    String id = "art_as1de00000000000000";
    put(id, 1, Seeds.text(0));

    JsonPath receipt =
        JsonPath.from(put(id, 2, "The foreign ministers of India and Peru met in Lima today."));

    assertThat(receipt.getString("outcome")).isEqualTo("SET_ASIDE");
    assertThat(receipt.getString("language")).isEqualTo("en");
    assertThat(Rows.events(id)).isEmpty();
  }

  @Test
  void deliveriesAtOnceLeaveTheNewestRevision() throws Exception {
    String id = "art_tgether000000000000";
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      int revision = i / 3 + 1;
      calls.add(() -> put(id, revision, Seeds.text(revision % 2 == 0 ? 0 : 3)));
    }

    List<String> receipts = Together.run(calls);

    assertThat(receipts).noneMatch(receipt -> receipt.contains("\"SET_ASIDE\""));
    assertThat(column(Rows.article(id), "revision")).containsExactly("8");
    List<Map<String, String>> reports = Rows.reports(id);
    assertThat(column(reports, "revision")).isNotEmpty().containsOnly("8");
    String alone = "art_ane0000000000000000";
    put(alone, 1, Seeds.text(0));
    assertThat(reports).hasSameSizeAs(Rows.reports(alone));
    assertThat(Rows.events(id)).hasSameSizeAs(reports);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"art_", "art_UPPER000000000000", "4qf3x7gk2m5w9b6cpr8t", "art_a%2F..%2Fb00"})
  void idThatIsNone(String id) {
    int status =
        given()
            .urlEncodingEnabled(false)
            .contentType(ContentType.JSON)
            .body(revision(1, WEATHER))
            .put("/v1/articles/" + id + "/records")
            .then()
            .contentType(Problems.JSON)
            .extract()
            .statusCode();

    assertThat(status).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"revision\": 0, \"article\": {\"text\": \"मुलाकात\"}}",
        "{\"revision\": -1, \"article\": {\"text\": \"मुलाकात\"}}",
        "{\"revision\": 1.5, \"article\": {\"text\": \"मुलाकात\"}}",
        "{\"revision\": \"1\", \"article\": {\"text\": \"मुलाकात\"}}",
        "{\"article\": {\"text\": \"मुलाकात\"}}"
      })
  void revisionThatIsNone(String body) {
    assertProblem(putBody("art_bad0000000000000000", body), 400)
        .body("violations.field", hasItem("revision"));
  }

  @Test
  void articleThatCannotBeStored() throws SQLException {
    String id = "art_bad0000000000000000";

    assertProblem(putBody(id, "{\"revision\": 1}"), 400)
        .body("violations.field", hasItem("article"));
    assertProblem(putBody(id, "{\"revision\": 1, \"article\": {\"text\": \"मुला\\u0000\"}}"), 400)
        .body("violations.field", hasItem("article.text"));
    assertProblem(putBody(id, "{\"revision\": 1, \"article\": {\"text\": \" \"}}"), 400);
    assertProblem(putBody(id, ""), 400).body("detail", equalTo("The request has no body."));
    assertProblem(given().contentType("text/plain").body("x").put(path(id)), 415);
    assertThat(Rows.article(id)).isEmpty();
  }

  private static String put(String id, int revision, String text) {
    return given()
        .contentType(ContentType.JSON)
        .body(revision(revision, text))
        .put(path(id))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static Response putBody(String id, String body) {
    return given().contentType(ContentType.JSON).body(body).put(path(id));
  }

  private static String path(String id) {
    return "/v1/articles/" + id + "/records";
  }

  private static Map<String, Object> revision(int revision, String text) {
    return Map.of("revision", revision, "article", Map.of("text", text, "title", "शीर्षक"));
  }
}
