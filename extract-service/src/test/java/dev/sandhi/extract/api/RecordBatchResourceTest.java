package dev.sandhi.extract.api;

import static dev.sandhi.extract.api.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.Rows;
import dev.sandhi.extract.Seeds;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Several articles in one request are as many requests.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordBatchResourceTest {

  @Test
  void eachIsAnsweredInItsPlaceAndABadOneSpoilsNoOther() throws SQLException {
    String first = "art_t0gether1000000000";
    String last = "art_t0gether2000000000";

    JsonPath results =
        JsonPath.from(
            put(List.of(
                    delivery(first, 1, Seeds.text(0)),
                    delivery("art_t0gether3000000000", 0, Seeds.text(1)),
                    delivery("no id", 1, Seeds.text(1)),
                    delivery("art_t0gether4000000000", 1, "a\u0000b"),
                    delivery(last, 1, Seeds.text(3))))
                .asString());

    assertThat(results.getList("status")).containsExactly(200, 400, 400, 400, 200);
    assertThat(results.getList("articleId")).startsWith(first).endsWith(last);
    assertThat(results.getString("[0].receipt.outcome")).isEqualTo("EXTRACTED");
    assertThat(results.getString("[3].receipt")).isNull();
    assertThat(results.getString("[3].error")).contains("U+0000");
    assertThat(Rows.events(first)).isNotEmpty();
    assertThat(Rows.events(last)).isNotEmpty();
  }

  @Test
  void theReceiptIsThatOfTheArticleByItself() {
    String id = "art_t0gether5000000000";
    JsonPath together = JsonPath.from(put(List.of(delivery(id, 1, Seeds.text(2)))).asString());
    JsonPath alone =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("revision", 1, "article", Map.of("text", Seeds.text(2))))
            .put("/v1/articles/{id}/records", id)
            .jsonPath();

    assertThat(together.<Map<String, Object>>get("[0].receipt")).isEqualTo(alone.get(""));
  }

  @Test
  void noneOrTooManyAreRefused() {
    assertProblem(put(List.of()), 400);
    assertProblem(put(Collections.nCopies(101, delivery("art_t0gether6000000000", 1, "क"))), 400);
    assertProblem(put(Map.of("text", "क")), 400);
  }

  @Test
  void theEngineTellsItsVersion() {
    assertThat(given().get("/v1/engine").jsonPath().getString("version")).matches("[0-9.]+");
  }

  private static Map<String, Object> delivery(String id, int revision, String text) {
    return Map.of("articleId", id, "revision", revision, "article", Map.of("text", text));
  }

  private static Response put(Object deliveries) {
    return given().contentType(ContentType.JSON).body(deliveries).put("/v1/records");
  }
}
