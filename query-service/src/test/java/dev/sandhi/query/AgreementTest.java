package dev.sandhi.query;

import static dev.sandhi.common.record.AgreementKind.CEASEFIRE;
import static dev.sandhi.common.record.AgreementKind.FRAMEWORK;
import static dev.sandhi.common.record.AgreementKind.TREATY;
import static dev.sandhi.common.record.AgreementStatus.IN_FORCE;
import static dev.sandhi.common.record.AgreementStatus.SIGNED;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three agreements, newest first 1 to 3, and a meeting that is none.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class AgreementTest {

  private final Agreement framework =
      new Sample(1)
          .on("2025-10-31")
          .person("राजनाथ सिंह", "Rajnath Singh")
          .topics(Topic.DEFENCE)
          .agreement(FRAMEWORK, SIGNED);

  @BeforeEach
  void agreements() throws SQLException {
    Records.replaceWith(
        framework,
        new Sample(2).on("2025-05").parties("IN", "PK").agreement(CEASEFIRE, IN_FORCE),
        new Sample(3)
            .publishedOn("2024-01-02")
            .parties("RU", "KP")
            .topics(Topic.DEFENCE)
            .agreement(TREATY, SIGNED),
        new Sample(4).on("2025-10-31").topics(Topic.DEFENCE).meeting());
  }

  @ParameterizedTest(name = "?{0} finds {1}")
  @CsvSource(
      textBlock =
          """
          '',                                        1 2 3
          kind=TREATY,                               3
          kind=TREATY&kind=CEASEFIRE,                2 3
          status=SIGNED,                             1 3
          status=SIGNED&topic=DEFENCE&country=IN,    1
          date_to=2025-12-31,                        1 2
          person=singh&date_from=2025-10-31,         1
          """)
  void aQueryFinds(String query, String expected) {
    List<String> ids =
        given()
            .queryParams(Queries.parse(query))
            .get("/v1/agreements")
            .then()
            .statusCode(200)
            .extract()
            .path("data.id");
    assertThat(ids.stream().map(id -> id.replaceFirst("agr_0*", "")).collect(joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void theRecordComesAsItIsStoredWithEvidenceAndReports() {
    String json =
        given()
            .get("/v1/agreements/" + framework.id())
            .then()
            .statusCode(200)
            .contentType("application/json")
            .extract()
            .asString();
    Agreement found = Records.read(json, "", new TypeReference<>() {});
    assertThat(found).isEqualTo(framework);
    assertThat(found.evidence()).isNotEmpty();
    assertThat(found.reports()).isNotEmpty();
  }

  @Test
  void nullsAreWrittenAndDatesAreWords() {
    String json = given().get("/v1/agreements/" + framework.id()).asString();
    assertThat(json)
        .contains("\"title\": null")
        .contains("\"start\": \"2025-10-31\"")
        .contains("\"extractedAt\": \"2025-11-05T09:30:00Z\"")
        .doesNotContain("people");
  }
}
