package dev.sandhi.query;

import static dev.sandhi.common.record.MeetingKind.MEETING;
import static dev.sandhi.common.record.MeetingKind.VISIT;
import static dev.sandhi.common.record.MeetingStatus.CANCELLED;
import static dev.sandhi.common.record.MeetingStatus.HELD;
import static dev.sandhi.common.record.MeetingStatus.PLANNED;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.sandhi.common.record.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words and filters, and what they find; facets and counts beside them.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class FindingTest {

  @BeforeEach
  void meetings() throws SQLException {
    Records.replaceWith(
        new Sample(1)
            .on("2025-12-05")
            .parties("US", "PE")
            .person("मार्को रुबियो", "Marco Rubio")
            .person("ह्यूगो डी ज़ेला", "Hugo de Zela")
            .topics(Topic.SECURITY)
            .quoting("दोनों देशों के बीच समझौते पर हस्ताक्षर हुए")
            .meeting(MEETING, HELD),
        new Sample(2)
            .on("2025-11-05")
            .parties("IN", "RU")
            .person("व्लादिमीर पुतिन", "Vladimir Putin")
            .topics(Topic.DEFENCE)
            .outlet("one.example")
            .quoting("रक्षा मंत्री की यात्रा")
            .meeting(VISIT, PLANNED),
        new Sample(3)
            .on("2025-10-31")
            .parties("IN", "US", "RU")
            .person("वोलोदिमिर ज़ेलेंस्की", "Volodymyr Zelensky")
            .topics(Topic.DEFENCE, Topic.TRADE)
            .outlet("two.example")
            .quoting("मंत्री ने रक्षा पर बैठकें कीं")
            .meeting(MEETING, HELD),
        new Sample(4)
            .on("2025-08")
            .parties("UA", "PL")
            .at("वारसॉ", "Warsaw", "PL")
            .quoting("हिंदी में संघर्ष और चाँद")
            .meeting(MEETING, CANCELLED));
    Records.body("IN", "COUNTRY", "भारत", "India");
    Records.body("UA", "COUNTRY", "यूक्रेन", "Ukraine");
    Records.body("US", "COUNTRY", "अमेरिका", "United States");
  }

  @ParameterizedTest(name = "?{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          q=rubio                          | 1
          q=रुबियो                           | 1
          q=रूबियो                           | 1
          q=RUBIO hugo                     | 1
          q=jela                           | 1
          q=zelenskiy                      | 3
          q=ज़ेलेन्स्की                          | 3
          q=जेलेंस्की                         | 3
          q=samjhauta                      | ''
          q=समझौता                          | 1
          q=समझौतों                          | 1
          q=बैठक                            | 3
          q=चांद                            | 4
          q=चाँद\u200d                       | 4
          q=रक्षा मंत्री                       | 2 3
          q="रक्षा मंत्री"                     | 2
          q=रक्षा -यात्रा                     | 3
          q=यात्रा or चाँद                    | 2 4
          q=india                          | 2 3
          q=भारत putin                      | 2
          q=united states                  | 1 3
          q=warsaw                         | 4
          q=वारसा                           | ''
          q=kuala lumpur                   | 1 2 3
          country=IN&country_not=US        | 2
          country_not=IN                   | 1 4
          country_pair=IN-US               | 3
          country_pair=us-in&country_pair=UA-PL | 3 4
          topic_not=DEFENCE                | 1 4
          status_not=CANCELLED&status_not=PLANNED | 1 3
          place=warsaw                     | 4
          place=वारसॉ                       | 4
          place_country=PL                 | 4
          place_country=MY&kind=VISIT      | 2
          outlet=one.example               | 2
          outlet=one.example&outlet=two.example | 2 3
          article=art_00000000000000000003 | 3
          id=mtg_00000000000000000004&id=mtg_00000000000000000001&id=mtg_00000000000000000099 | 1 4
          mode=IN_PERSON&country=UA        | 4
          mode=VIDEO                       | ''
          min_confidence=0.9               | 1 2 3 4
          min_confidence=0.95              | ''
          min_confidence=1e-7              | 1 2 3 4
          updated_since=2020-01-01T05:30:00.123456789+05:30 | 1 2 3 4
          updated_since=2020-01-01T00:00:00Z | 1 2 3 4
          updated_since=2200-01-01T00:00:00Z | ''
          sort=date                        | 4 3 2 1
          sort=-date                       | 1 2 3 4
          """)
  void aQueryFinds(String query, String expected) {
    List<String> ids =
        given()
            .queryParams(Queries.parse(query.translateEscapes()))
            .get("/v1/meetings")
            .then()
            .statusCode(200)
            .extract()
            .path("data.id");
    assertThat(ids.stream().map(id -> id.replaceFirst("mtg_0*", "")).collect(joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "?{0} is refused for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=-रक्षा              | q
          q=...                | q
          q=rubio or           | q
          country_pair=IN      | country_pair
          id=mtg_1             | id
          article=x            | article
          min_confidence=2     | min_confidence
          min_confidence=high  | min_confidence
          min_confidence=1.1   | min_confidence
          updated_since=+10000-01-01T00:00:00Z | updated_since
          updated_since=today  | updated_since
          sort=name            | sort
          fields=id,when       | fields
          format=xml           | format
          count=all            | count
          facets=country       | facets
          bom=yes              | bom
          """)
  void aQueryIsRefused(String query, String parameter) {
    given()
        .queryParams(Queries.parse(query))
        .get("/v1/meetings")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", hasItem(parameter));
  }

  @Test
  void aPersonIsFoundByTheIdThatAllSpellingsShare() throws SQLException {
    Records.person(1, "मार्को रुबियो", "Marco Rubio", Sample.id("mtg_", 1));
    given()
        .get("/v1/meetings?person_id=" + Sample.id("per_", 1))
        .then()
        .statusCode(200)
        .body("data.id", equalTo(List.of(Sample.id("mtg_", 1))));
  }

  @Test
  void facetsCountWhatMatches() {
    given()
        .get("/v1/meetings?country=IN&facets=COUNTRY&facets=YEAR&facets=OUTLET")
        .then()
        .statusCode(200)
        .body("facets.counted", equalTo(2))
        .body("facets.complete", equalTo(true))
        .body("facets.values.facet", equalTo(List.of("COUNTRY", "OUTLET", "YEAR")))
        .body("facets.values[0].counts.value", equalTo(List.of("IN", "RU", "US")))
        .body("facets.values[0].counts.count", equalTo(List.of(2, 2, 1)))
        .body("facets.values[2].counts.value", equalTo(List.of("2025")));
    given().get("/v1/meetings?country=IN").then().body("facets", nullValue());
  }

  @Test
  void countsSayWhatTheyAreWorth() {
    given()
        .get("/v1/meetings?limit=1&count=exact")
        .then()
        .body("meta.count", equalTo(4))
        .body("meta.countStatus", equalTo("EXACT"));
    given()
        .get("/v1/meetings?limit=1&count=estimated")
        .then()
        .body("meta.countStatus", equalTo("ESTIMATED"));
    given()
        .get("/v1/meetings?limit=1")
        .then()
        .body("meta.count", nullValue())
        .body("meta.countStatus", nullValue());
  }
}
