package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Countries, bodies, topics, people, articles, and what a name may mean.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class DirectoryTest {

  @BeforeEach
  void records() throws SQLException {
    Records.run("truncate records.body, records.article, records.person cascade");
    Records.replaceWith(
        new Sample(1).on("2025-12-05").parties("IN", "ASEAN").topics(Topic.TRADE).meeting(),
        new Sample(2).on("2025-10-31").parties("IN", "US").background().meeting(),
        new Sample(3)
            .on("2024-05-01")
            .parties("IN", "US")
            .topics(Topic.TRADE)
            .agreement(AgreementKind.MOU, AgreementStatus.SIGNED));
    Records.body("IN", "COUNTRY", "भारत", "India");
    Records.body("US", "COUNTRY", "अमेरिका", "United States");
    Records.body("ASEAN", "BODY", "आसियान", "ASEAN");
    Records.body("G20", "BODY", "जी20", "G20");
    Records.body("G7", "BODY", "जी7", "Group of Seven");
    Records.person(1, "मार्को रुबियो", "Marco Rubio", Sample.id("mtg_", 1));
    Records.person(2, "पीट हेगसेथ", "Pete Hegseth", Sample.id("agr_", 3));
  }

  @Test
  void countriesAndBodiesTellHowMuchIsToldOfThem() {
    given()
        .get("/v1/countries")
        .then()
        .statusCode(200)
        .body("data.code", contains("IN", "US"))
        .body("data[0].meetings", equalTo(1))
        .body("data[0].agreements", equalTo(1))
        .body("data[0].firstOn", equalTo("2024-05-01"))
        .body("data[0].lastOn", equalTo("2025-12-05"));
    given().get("/v1/bodies").then().body("data.code", hasItem("ASEAN"));
    given()
        .get("/v1/countries/us")
        .then()
        .statusCode(200)
        .body("nameLatin", equalTo("United States"))
        .body("meetings", equalTo(0))
        .body("agreements", equalTo(1));
    given().get("/v1/countries/ASEAN").then().statusCode(404);
    given().get("/v1/bodies/ASEAN").then().statusCode(200);
    given().get("/v1/countries/x").then().statusCode(400);
  }

  @Test
  void topicsTellHowMuchIsAboutThem() {
    given()
        .get("/v1/topics")
        .then()
        .statusCode(200)
        .body("data", hasSize(Topic.values().length))
        .body("data.find { it.topic == 'TRADE' }.meetings", equalTo(1))
        .body("data.find { it.topic == 'TRADE' }.agreements", equalTo(1))
        .body("data.find { it.topic == 'SPACE' }.lastOn", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"rubio", "रुबियो", "रूबियो", "Rubiyo", "marco rubio"})
  void aPersonIsFoundByAnySpelling(String name) {
    given()
        .queryParam("name", name)
        .get("/v1/people")
        .then()
        .statusCode(200)
        .body("data.id", contains(Sample.id("per_", 1)))
        .body("data[0].spellings", containsInAnyOrder("मार्को रुबियो", "Marco Rubio"))
        .body("data[0].offices[0].reports", equalTo(1));
  }

  @Test
  void peopleAreAPageOfAll() {
    String cursor =
        given()
            .get("/v1/people?limit=1")
            .then()
            .body("data.id", contains(Sample.id("per_", 1)))
            .extract()
            .path("meta.nextCursor");
    given()
        .get("/v1/people?limit=1&cursor=" + cursor)
        .then()
        .body("data.id", contains(Sample.id("per_", 2)))
        .body("meta.nextCursor", nullValue());
    given().get("/v1/people/" + Sample.id("per_", 2)).then().statusCode(200);
    given().get("/v1/people/" + Sample.id("per_", 9)).then().statusCode(404);
    given().get("/v1/people?country=IN").then().body("data", hasSize(2));
  }

  @ParameterizedTest(name = "{0} may be {1}")
  @CsvSource({
    "ind, IN",
    "भा, IN",
    "unit, US",
    "states unit, US",
    "ase, ASEAN",
    "g2, G20",
    "जी२, G20",
    "us, US",
    "rub, per_00000000000000000001",
    "रुबि, per_00000000000000000001",
    "trad, TRADE"
  })
  void theBeginningOfANameIsEnough(String typed, String value) {
    given()
        .queryParam("q", typed)
        .get("/v1/suggest")
        .then()
        .statusCode(200)
        .body("data.value", hasItem(value));
  }

  @ParameterizedTest(name = "{0} may be {1} alone")
  @CsvSource({
    "G20, G20",
    "जी7, G7",
    "thiruvananthapuram, per_00000000000000000003",
    "thiruvananthapur, per_00000000000000000003"
  })
  void everyLetterAndDigitCounts(String typed, String value) throws SQLException {
    Records.person(3, "तिरुवनंतपुरम", "Thiruvananthapuram", Sample.id("mtg_", 1));
    Records.person(4, "तिरुवनंत", "Thiruvananthan", Sample.id("mtg_", 2));
    given()
        .queryParam("q", typed)
        .get("/v1/suggest")
        .then()
        .statusCode(200)
        .body("data.value", contains(value));
  }

  @Test
  void theLikeliestOfManyIsSuggestedFirst() throws SQLException {
    for (int i = 1; i <= 300; i++) {
      Records.person(1000 + i, "राम".repeat(1 + i % 9), "Ram", Sample.id("mtg_", i % 2 + 1));
    }
    Records.person(999, "रामा", "Rama", Sample.id("mtg_", 1));
    given()
        .get("/v1/suggest?q=rama&limit=1")
        .then()
        .body("data.value", contains(Sample.id("per_", 999)));
  }

  @Test
  void whomNoReportNamesAnyMoreIsNotTold() throws SQLException {
    Records.delete(Sample.id("mtg_", 1));
    String gone = Sample.id("per_", 1);
    given().get("/v1/people").then().body("data.id", contains(Sample.id("per_", 2)));
    given().get("/v1/people?name=rubio").then().body("data", hasSize(0));
    given().get("/v1/suggest?q=rub").then().body("data", hasSize(0));
    given().get("/v1/people/" + gone).then().statusCode(404);
  }

  @Test
  void whatIsSuggestedCanBeNarrowed() {
    given()
        .get("/v1/suggest?q=a&kind=BODY&limit=1")
        .then()
        .body("data.value", equalTo(List.of("ASEAN")));
    given().get("/v1/suggest").then().statusCode(400);
    given().get("/v1/suggest?q=" + "!".repeat(3)).then().statusCode(400);
  }

  @Test
  void anArticleTellsWhatWasReadFromIt() {
    given()
        .get("/v1/articles?outlet=example.org&published_from=2025-11-01&has_records=true")
        .then()
        .statusCode(200)
        .body("data", hasSize(3));
    given()
        .get("/v1/articles/" + Sample.id("art_", 1))
        .then()
        .statusCode(200)
        .body("outlet", equalTo("example.org"))
        .body("meetings", contains(Sample.id("mtg_", 1)))
        .body("agreements", hasSize(0))
        .body("excerpt", hasItem("कुआलालंपुर"));
    given().get("/v1/articles?has_records=false").then().body("data", hasSize(0));
    given().get("/v1/articles?published_to=2025-11-01").then().body("data", hasSize(0));
    given().get("/v1/articles/" + Sample.id("art_", 9)).then().statusCode(404);
    given().get("/v1/articles/art_1").then().statusCode(400);
  }

  @Test
  void noTextIsShownUnlessItMayBe() {
    given()
        .get("/v1/articles/" + Sample.id("art_", 1) + "/text")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("detail", containsString("whoever published them"));
  }

  @Test
  void anArticleTellsWhichOneItCopies() throws SQLException {
    String copy = Sample.id("art_", 1);
    String original = Sample.id("art_", 2);
    get(copy).body("copyOf", nullValue());
    Records.run(
        """
        update records.event set body = jsonb_set(body, '{reports,0,copyOf}', '"%s"')
        where id = '%s'
        """
            .formatted(original, Sample.id("mtg_", 1)));
    get(copy).body("copyOf", equalTo(original));
    get(original).body("copyOf", nullValue());
  }

  private static ValidatableResponse get(String article) {
    return given().get("/v1/articles/" + article).then().statusCode(200);
  }
}
