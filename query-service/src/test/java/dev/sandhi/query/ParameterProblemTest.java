package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Queries that are refused, the parameter that is named and what is said of it.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class ParameterProblemTest {

  @ParameterizedTest(name = "?{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          countries=IN                       | countries  | did you mean 'country'?
          Country=IN                         | Country    | did you mean 'country'?
          persons=x                          | persons    | did you mean 'person'?
          date=2025                          | date       | did you mean 'date_from'?
          dateFrom=2025-01-01                | dateFrom   | did you mean 'date_from'?
          from=2025-01-01                    | from       | did you mean 'date_from'?
          stat=HELD                          | stat       | did you mean 'status'?
          page=2                             | page       | unknown parameter
          offset=20                          | offset     | unknown parameter
          देश=IN                              | देश         | unknown parameter
          country=                           | country    | has no value
          country                            | country    | has no value
          country=IN&country=                | country    | has no value
          person=%20%20                      | person     | has no value
          cursor=                            | cursor     | has no value
          country=I                          | country    | no code
          country=भारत                       | country    | no code
          country=IN,US                      | country    | no code
          country=IN%20                      | country    | no code
          person=123                         | person     | in letters
          person=a%00b                       | person     | UTF-8
          person=%ff%fe                      | person     | UTF-8
          person=%ed%a0%80                   | person     | UTF-8
          person=a%0Ab                       | person     | UTF-8
          person=a%22%27%3Bdrop              | person     | in letters
          person=a(b                         | person     | in letters
          topic=defence                      | topic      | not one of the values
          topic=WAR                          | topic      | not one of the values
          kind=TREATY                        | kind       | not one of the values
          kind=VISIT&kind=TRIP               | kind       | 'TRIP' is not one
          status=SIGNED                      | status     | not one of the values
          date_from=2025                     | date_from  | no day in ISO 8601
          date_from=2025-08                  | date_from  | no day in ISO 8601
          date_from=05-12-2025               | date_from  | no day in ISO 8601
          date_from=२०२५-०८-०१               | date_from  | no day in ISO 8601
          date_from=%2B99999-01-01           | date_from  | no day in ISO 8601
          date_from=2025-02-30               | date_from  | there is no day
          date_from=2025-01-01&date_from=2025-01-02 | date_from | 2 times
          date_from=2025-01-02&date_to=2025-01-01   | date_to   | before date_from
          background=true                    | background | not one of the values
          background=EXCLUDE                 | background | not one of the values
          limit=0                            | limit      | 1..200
          limit=201                          | limit      | 1..200
          limit=-1                           | limit      | 1..200
          limit=10.5                         | limit      | 1..200
          limit=99999999999999999999         | limit      | 1..200
          limit=५                            | limit      | 1..200
          limit=5&limit=6                    | limit      | 2 times
          """)
  void aQueryIsRefused(String query, String parameter, String said) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/meetings?" + Queries.encode(query))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.size()", equalTo(1))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].detail", containsString(said));
  }

  @Test
  void allMistakesAreToldAtOnceWithWhatIsAllowed() {
    given()
        .get("/v1/meetings?status=DONE&topic=WAR&limit=0&date_to=soon")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", equalTo(400))
        .body("title", equalTo("The parameters cannot be understood"))
        .body("instance", equalTo("/v1/meetings"))
        .body("errors.parameter", hasItems("status", "topic", "limit", "date_to"))
        .body(
            "errors.find { it.parameter == 'status' }.allowed",
            equalTo(List.of("HELD", "PLANNED", "PROPOSED", "POSTPONED", "CANCELLED")))
        .body("errors.find { it.parameter == 'limit' }.allowed", equalTo(List.of("1..200")));
  }

  @Test
  void anUnknownParameterIsAnsweredWithTheKnownOnes() {
    given()
        .get("/v1/agreements?query=x")
        .then()
        .statusCode(400)
        .body("errors[0].allowed", hasItems("country", "person", "date_from", "cursor"));
  }

  @Test
  void anItemTakesNoParameter() {
    given()
        .get("/v1/meetings/" + Sample.id("mtg_", 1) + "?fields=id")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("fields"))
        .body("errors[0].detail", containsString("unknown parameter"));
  }

  @Test
  void tooManyValuesAreRefused() {
    given()
        .queryParam("country", Collections.nCopies(51, "IN"))
        .get("/v1/meetings")
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("country"));
  }
}
