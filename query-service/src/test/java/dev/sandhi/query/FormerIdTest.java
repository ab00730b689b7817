package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An id that was given out once is answered for ever; and what belongs to an event.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class FormerIdTest {

  @BeforeEach
  void aMeetingAndTwoThatWere() throws SQLException {
    Records.replaceWith(new Sample(1).on("2025-10-31").meeting());
    Records.run(
        "insert into records.former_id (id, type, into_id, cause)"
            + " values ('mtg_00000000000000000002', 'MEETING', 'mtg_00000000000000000001',"
            + " 'MERGED'), ('mtg_00000000000000000003', 'MEETING', null, 'WITHDRAWN')");
  }

  @Test
  void aMergedRecordLeadsToTheOneInItsPlace() {
    for (String within : new String[] {"", "/reports", "/history"}) {
      given()
          .redirects()
          .follow(false)
          .get("/v1/meetings/mtg_00000000000000000002" + within)
          .then()
          .statusCode(301)
          .header("Location", endsWith("/v1/meetings/mtg_00000000000000000001" + within));
    }
    given()
        .get("/v1/meetings/mtg_00000000000000000002")
        .then()
        .statusCode(200)
        .body("id", equalTo("mtg_00000000000000000001"));
  }

  @Test
  void aWithdrawnRecordSaysSo() {
    given()
        .get("/v1/meetings/mtg_00000000000000000003")
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("detail", containsString("No article"))
        .body("cause", equalTo("withdrawn"));
    given().get("/v1/meetings/mtg_00000000000000000004").then().statusCode(404);
  }

  @Test
  void aMeetingTellsItsReportsAndItsHistory() throws SQLException {
    Records.person(1, "राजनाथ सिंह", "Rajnath Singh", Sample.id("mtg_", 1));
    Records.run(
        "insert into records.history"
            + " (event_id, cause, field, old_value, new_value, who, why)"
            + " values ('mtg_00000000000000000001', 'CORRECTION', '/date', null, '\"2025\"',"
            + " 'asha', 'so')");
    given()
        .get("/v1/meetings/mtg_00000000000000000001/reports")
        .then()
        .statusCode(200)
        .body("data", hasSize(1));
    given()
        .get("/v1/meetings/mtg_00000000000000000001/history")
        .then()
        .statusCode(200)
        .body("data[0].cause", equalTo("CORRECTION"))
        .body("data[0].newValue", equalTo("2025"));
  }
}
