package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tags, what they spare, and the credits that requests cost.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class CachingTest {

  private static final String MEETING = "/v1/meetings/" + Sample.id("mtg_", 1);

  @BeforeEach
  void meetings() throws SQLException {
    Records.replaceWith(
        new Sample(1).on("2025-10-31").meeting(), new Sample(2).on("2025-10-30").meeting());
  }

  @Test
  void whoHasAnAnswerIsNotSentItAgain() {
    for (String address :
        List.of(MEETING, "/v1/meetings?limit=1", "/v1/meetings?format=csv", "/v1/topics")) {
      Response first = given().get(address);
      String tag = first.header("ETag");
      assertThat(tag).as(address).isNotEmpty();
      assertThat(first.header("Cache-Control")).contains("max-age=30");
      assertThat(first.header("Vary")).contains("Accept");
      given()
          .header("If-None-Match", tag)
          .get(address)
          .then()
          .statusCode(304)
          .header("ETag", equalTo(tag))
          .body(is(emptyOrNullString()));
      given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }
  }

  @Test
  void aRecordHasAStrongTagThatChangesWithIt() throws SQLException {
    String tag = given().get(MEETING).header("ETag");
    assertThat(tag).startsWith("\"");
    Records.replaceWith(new Sample(1).on("2025-10-30").meeting());
    given().header("If-None-Match", tag).get(MEETING).then().statusCode(200);
  }

  @Test
  void aPageHasATagThatOutlivesItsCursor() throws SQLException {
    Response first = given().get("/v1/meetings?limit=1");
    // A cursor tells what the database saw, and that is another state now.
    Records.move(Sample.id("mtg_", 2), "2025-10-01");
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/v1/meetings?limit=1")
        .then()
        .statusCode(304);
  }

  @Test
  void whatHasNotChangedIsFree() {
    Response first = given().get(MEETING);
    assertThat(first.header("RateLimit-Policy")).matches("\"minute\";q=\\d+;w=60");
    String again =
        given()
            .header("If-None-Match", first.header("ETag"))
            .get(MEETING)
            .then()
            .statusCode(304)
            .extract()
            .header("RateLimit");
    int after = left(given().get("/v1/meetings").header("RateLimit"));
    // Unless a minute has begun meanwhile.
    if (after < left(again)) {
      assertThat(left(again)).isEqualTo(left(first.header("RateLimit")));
      assertThat(after).isEqualTo(left(again) - 5);
    }
  }

  private static int left(String rateLimit) {
    assertThat(rateLimit).matches("\"minute\";r=\\d+;t=\\d+");
    return Integer.parseInt(rateLimit.replaceFirst(".*r=(\\d+).*", "$1"));
  }
}
