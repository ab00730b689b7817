package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is told beside a record where `include` asks for it.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class IncludeTest {

  private static final String MEETING = "/v1/meetings/" + Sample.id("mtg_", 1);
  private static final String AGREEMENT = "/v1/agreements/" + Sample.id("agr_", 2);
  private static final String ALL = "?include=REPORTS&include=HISTORY&include=ARTICLES";

  /// Once more each time, for history is never changed.
  private static final String CORRECTED =
      """
      insert into records.history (event_id, cause, field, old_value, new_value, who, why)
      values ('%s', 'CORRECTION', '/date/start', '"2025"', '"2025-10-31"', 'asha', 'so')
      """
          .formatted(Sample.id("mtg_", 1));

  @BeforeEach
  void records() throws SQLException {
    Records.run("truncate records.article, records.former_id cascade");
    Records.replaceWith(
        new Sample(1).on("2025-10-31").meeting(),
        new Sample(2).agreement(AgreementKind.MOU, AgreementStatus.SIGNED));
    Records.run(CORRECTED);
  }

  @Test
  void itIsWhatFurtherCallsWouldTell() {
    for (String address : List.of(MEETING, AGREEMENT)) {
      JsonNode included = json(address + ALL).path("included");
      assertThat(included.path("reports")).hasSize(1).isEqualTo(data(address + "/reports"));
      assertThat(included.path("history")).isEqualTo(data(address + "/history"));
      for (JsonNode article : included.path("articles")) {
        assertThat(article).isEqualTo(json("/v1/articles/" + article.path("id").asText()));
      }
    }
    given()
        .get(MEETING + ALL)
        .then()
        .body("included.history.newValue", hasItem("2025-10-31"))
        .body("included.articles.id", contains(Sample.id("art_", 1)));
  }

  @Test
  void theRecordStaysAsItIs() {
    for (String address : List.of(MEETING, AGREEMENT)) {
      String alone = given().get(address).asString();
      String members = alone.substring(0, alone.length() - 1);
      assertThat(given().get(address + ALL).asString()).startsWith(members + ",\"included\":{");
      assertThat(json(address).has("included")).isFalse();
    }
  }

  @Test
  void whatIsNotAskedForIsNull() {
    given()
        .get(MEETING + "?include=ARTICLES")
        .then()
        .statusCode(200)
        .body("included.articles", hasSize(1))
        .body("included.reports", nullValue())
        .body("included.history", nullValue());
  }

  @Test
  void theTagChangesWithWhatIsIncluded() throws SQLException {
    Response first = given().get(MEETING + ALL);
    int changes = first.path("included.history.size()");
    String tag = first.header("ETag");
    assertThat(tag).startsWith("\"").isNotEqualTo(given().get(MEETING).header("ETag"));
    Map<String, String> known = Map.of("If-None-Match", tag);
    given().headers(known).get(MEETING + ALL).then().statusCode(304);
    given().headers(known).get(MEETING + "?include=HISTORY").then().statusCode(200);
    Records.run(CORRECTED);
    given()
        .headers(known)
        .get(MEETING + ALL)
        .then()
        .statusCode(200)
        .body("included.history", hasSize(changes + 1));
  }

  @Test
  void whatThereIsNotIsRefused() {
    for (String value : List.of("reports", "TEXT", "REPORTS,HISTORY")) {
      given()
          .queryParam("include", value)
          .get(MEETING)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("errors[0].parameter", equalTo("include"))
          .body("errors[0].allowed", contains("REPORTS", "HISTORY", "ARTICLES"));
    }
    given()
        .get(MEETING + "?includes=REPORTS")
        .then()
        .statusCode(400)
        .body("errors[0].detail", endsWith("did you mean 'include'?"));
    given().get(MEETING + "?include=").then().statusCode(400);
    given().get(MEETING + "/reports?include=HISTORY").then().statusCode(400);
  }

  @Test
  void anotherIdLeadsOnWithWhatWasAskedFor() throws SQLException {
    String merged = Sample.id("mtg_", 8);
    Records.run(
        """
        insert into records.former_id (id, type, into_id, cause)
        values ('%s', 'MEETING', '%s', 'MERGED'), ('%s', 'MEETING', null, 'WITHDRAWN')
        """
            .formatted(merged, Sample.id("mtg_", 1), Sample.id("mtg_", 9)));
    given()
        .redirects()
        .follow(false)
        .get("/v1/meetings/" + merged + "?include=HISTORY&include=REPORTS")
        .then()
        .statusCode(301)
        .header("Location", endsWith(MEETING + "?include=REPORTS&include=HISTORY"));
    given().get("/v1/meetings/" + Sample.id("mtg_", 9) + ALL).then().statusCode(410);
    given().get("/v1/meetings/" + Sample.id("mtg_", 7) + ALL).then().statusCode(404);
    given().get("/v1/agreements/" + Sample.id("mtg_", 1) + ALL).then().statusCode(400);
  }

  private static JsonNode json(String address) {
    return Records.tree(given().get(address).then().statusCode(200).extract().asString());
  }

  private static JsonNode data(String address) {
    return json(address).path("data");
  }
}
