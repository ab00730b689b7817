package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Counts over time, by value, and between parties.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class StatsTest {

  @BeforeEach
  void records() throws SQLException {
    Records.replaceWith(
        new Sample(1).on("2025-12-05").parties("IN", "US").topics(Topic.TRADE).meeting(),
        new Sample(2).on("2025-10-31").parties("IN", "US", "RU").topics(Topic.TRADE).meeting(),
        new Sample(3).on("2025-10-01").parties("RU", "KP").topics(Topic.DEFENCE).meeting(),
        new Sample(4).on("2025-09-01").parties("RU", "KP").background().meeting(),
        new Sample(5)
            .on("2023-05-01")
            .parties("US", "IN")
            .agreement(AgreementKind.MOU, AgreementStatus.SIGNED));
  }

  @Test
  void aTimelineHasEveryStretch() {
    given()
        .get("/v1/stats/timeline?interval=month")
        .then()
        .statusCode(200)
        .body("count", equalTo(3))
        .body("complete", equalTo(true))
        .body("data.start", contains("2025-10-01", "2025-11-01", "2025-12-01"))
        .body("data.count", contains(2, 0, 1));
    given()
        .get("/v1/stats/timeline?interval=year&of=agreements&status=SIGNED")
        .then()
        .body("data.start", contains("2023-01-01"));
    given().get("/v1/stats/timeline?country=XX").then().body("data", hasSize(0));
  }

  @Test
  void groupsAreCountedByOneOrTwoValues() {
    given()
        .get("/v1/stats/groups?group_by=COUNTRY&top=2")
        .then()
        .statusCode(200)
        .body("data.values.flatten()", contains("IN", "RU"))
        .body("data.count", contains(2, 2))
        .body("other", equalTo(3));
    given()
        .get("/v1/stats/groups?group_by=TOPIC&group_by=YEAR")
        .then()
        .body("data[0].values", contains("TRADE", "2025"))
        .body("data[0].count", equalTo(2));
    given().get("/v1/stats/groups").then().statusCode(400);
    given()
        .get("/v1/stats/groups?group_by=KIND&group_by=YEAR&group_by=TOPIC")
        .then()
        .statusCode(400);
  }

  @Test
  void aNetworkJoinsWhoIsPartyToTheSame() {
    given()
        .get("/v1/stats/network")
        .then()
        .statusCode(200)
        .body("counted", equalTo(3))
        .body("complete", equalTo(true))
        .body("nodes.code", contains("IN", "RU", "US", "KP"))
        .body("edges[0].source", equalTo("IN"))
        .body("edges[0].target", equalTo("US"))
        .body("edges[0].weight", equalTo(2))
        .body("edges", hasSize(4));
    given()
        .get("/v1/stats/network?min_weight=2")
        .then()
        .body("nodes", hasSize(2))
        .body("edges", hasSize(1));
    given()
        .get("/v1/stats/network?min_weight=99")
        .then()
        .body("counted", equalTo(3))
        .body("edges", hasSize(0));
    given().get("/v1/stats/network?max_nodes=1").then().statusCode(400);
  }

  @Test
  void aStatusOfTheOtherSortIsRefused() {
    given()
        .get("/v1/stats/timeline?of=meetings&status=SIGNED")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("status")));
  }

  @Test
  void relationsAreWhatTwoShare() {
    given()
        .get("/v1/relations/us/in")
        .then()
        .statusCode(200)
        .body("parties", contains("IN", "US"))
        .body("meetings", equalTo(2))
        .body("agreements", equalTo(1))
        .body("firstOn", equalTo("2023-05-01"))
        .body("lastOn", equalTo("2025-12-05"))
        .body("years.year", contains(2023, 2024, 2025))
        .body("years.meetings", contains(0, 0, 2))
        .body("topics[0].topic", equalTo("TRADE"))
        .body("latest", hasSize(3));
    given()
        .get("/v1/relations/IN/XX")
        .then()
        .statusCode(200)
        .body("meetings", equalTo(0))
        .body("firstOn", nullValue());
    given().get("/v1/relations/IN/in").then().statusCode(400);
  }
}
