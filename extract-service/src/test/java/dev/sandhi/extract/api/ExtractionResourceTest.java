package dev.sandhi.extract.api;

import static dev.sandhi.extract.Quotes.assertQuoted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.sandhi.common.record.Evidence;
import dev.sandhi.extract.Seeds;
import dev.sandhi.extract.TestDatabase;
import dev.sandhi.extract.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExtractionResourceTest {

  private static final String SENTENCE = "अमेरिका और पेरू के विदेश मंत्रियों ने मुलाकात की।";

  @Test
  void sameTextGivesTheSameAnswer() {
    String first = extract(Seeds.text(0));

    assertThat(extract(Seeds.text(0))).isEqualTo(first);
    assertThat(JsonPath.from(first).getList("meetings.id", String.class))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("rep_"));
  }

  @Test
  void quotesAreTheWordsOfTheText() {
    JsonPath answer = JsonPath.from(extract(Seeds.text(3)));

    assertQuoted(
        Seeds.text(3), answer.getList("meetings.collectMany { it.evidence }", Evidence.class));
  }

  @Test
  void nullsAreWritten() {
    String body = extract(SENTENCE);

    assertThat(body).contains("\"publishedOn\":null", "\"publishedBasis\":null", "\"remains\":[");
  }

  @Test
  void publicationDateGivenIsUsed() {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", SENTENCE, "publishedOn", "2025-07-26"))
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .body("publishedOn", equalTo("2025-07-26"))
        .body("publishedBasis", equalTo("GIVEN"));
  }

  @Test
  void plainTextIsReadToo() {
    String answer =
        given()
            .contentType("text/plain; charset=UTF-8")
            .body(Seeds.text(0))
            .post("/v1/extractions")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer).isEqualTo(extract(Seeds.text(0)));
  }

  @Test
  void explanationIsPlainText() {
    String trace =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("text", SENTENCE))
            .post("/v1/explanations")
            .then()
            .statusCode(200)
            .contentType("text/plain;charset=UTF-8")
            .extract()
            .asString();

    assertThat(trace).contains("मुलाकात");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/extractions", "/v1/explanations"})
  void languageOfATextThatIsNotHindiIsTold(String path) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", "The foreign ministers of India and Peru met in Lima on Friday."))
        .post(path)
        .then()
        .statusCode(422)
        .contentType(Problems.JSON)
        .body("title", equalTo("The text is not in Hindi"))
        .body("language", equalTo("en"));
  }

  @Test
  void marathiIsNotHindi() {
    given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "text",
                "भारत आणि अमेरिका यांच्यात संरक्षण करार झाला आहे. दोन्ही देशांच्या मंत्र्यांनी"
                    + " दिल्लीत भेट घेतली आणि व्यापारावर चर्चा केली आहे."))
        .post("/v1/extractions")
        .then()
        .statusCode(422)
        .body("language", equalTo("mr"));
  }

  @Test
  void concurrentCallersGetTheSameAnswer() throws Exception {
    String alone = extract(Seeds.text(4));

    List<Callable<String>> calls = Collections.nCopies(16, () -> extract(Seeds.text(4)));

    assertThat(Together.run(calls)).containsOnly(alone);
  }

  private static String extract(String text) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text))
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .body("meetings.reports", everyItem(equalTo(List.of())))
        .body("meetings.evidence.flatten().articleId", not(hasItem(startsWith("art_"))))
        .extract()
        .asString();
  }
}
