package dev.sandhi.extract.api;

import static dev.sandhi.extract.api.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the answer is a problem that says what is wrong with it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputTest {

  private static final String PATH = "/v1/extractions";
  private static final int TWENTY_MB = 20_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"", " \\n\\t ", "\\u00a0\\u3000", "\\u200b\\u200d\\ufeff"})
  void textWithoutWords(String text) {
    assertProblem(post("{\"text\": \"" + text + "\"}"), 400)
        .body("violations.field", hasItem("text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"text": "मुल\\u0000ाकात"}                       | text        | U+0000
          {"text": "मुल\\ud800ाकात"}                       | text        | surrogate
          {"text": "मुलाकात", "title": "\\udc00"}          | title       | surrogate
          {"text": "मुलाकात", "outlet": "a\\u0000"}        | outlet      | U+0000
          {"text": "मुलाकात", "url": "a\\u0000"}           | url         | U+0000
          {"text": null}                                  | text        | blank
          {}                                              | text        | blank
          {"text": 12}                                    | text        | string
          {"text": {"a": 1}}                              | text        | string
          {"text": "मुलाकात", "publishedOn": "2025-02-30"} | publishedOn | day that exists
          {"text": "मुलाकात", "publishedOn": "26.7.2025"}  | publishedOn | day that exists
          {"text": "मुलाकात", "publishedOn": ""}           | publishedOn | day that exists
          {"text": "मुलाकात", "publishedOn": "2025-07-26T23:30:00Z"} | publishedOn | day that exists
          {"text": "मुलाकात", "published": "2025-07-26"}   | published   | no known field
          """)
  void valueThatCannotBe(String body, String field, String message) {
    assertProblem(post(body), 400)
        .body("violations.field", equalTo(List.of(field)))
        .body("violations[0].message", containsString(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"text": "मुलाकात"              | not JSON (line 1
          {"text": "मुलाकात"} x           | not JSON (line 1
          {"text": "क", "text": "ख"}     | Duplicate field
          []                            | not a JSON object
          "मुलाकात"                      | not a JSON object
          null                          | no body
          """)
  void bodyThatIsNoArticle(String body, String detail) {
    assertProblem(post(body), 400).body("detail", containsString(detail));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain; charset=UTF-8"})
  void missingBody(String type) {
    assertProblem(given().contentType(type).post(PATH), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 7b2274657874223a22ff227d", // a byte that UTF-8 never has
    "application/json, 7b2274657874223a22c1a1227d", // an overlong form
    "application/json, 7b2274657874223a22eda080227d", // half of a surrogate pair
    "text/plain; charset=UTF-8, e0a4", // cut within a letter
    "text/plain; charset=UTF-8, fffe2809" // UTF-16
  })
  void invalidUtf8(String type, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertProblem(given().contentType(type).body(bytes).post(PATH), 400)
        .body("detail", equalTo("The body is not valid UTF-8."));
  }

  @Test
  void otherCharset() {
    EncoderConfig asIs =
        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
    Response response =
        given()
            .config(RestAssured.config().encoderConfig(asIs))
            .contentType("text/plain; charset=utf-16")
            .body("मुलाकात".getBytes(UTF_16))
            .post(PATH);

    assertProblem(response, 415).body("detail", containsString("Only UTF-8"));
  }

  @Test
  void bodyOfTwentyMegabytes() {
    byte[] body = ("{\"text\": \"" + "क".repeat(TWENTY_MB / 3) + "\"}").getBytes(UTF_8);

    assertProblem(given().contentType(ContentType.JSON).body(body).post(PATH), 413)
        .body("detail", containsString("8000000 bytes"));
  }

  @Test
  void bodyOfTwentyMegabytesWithoutALength() throws IOException, InterruptedException {
    byte[] body = ("{\"text\": \"" + "क".repeat(TWENTY_MB / 3) + "\"}").getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.headers().firstValue("Content-Type")).contains(Problems.JSON);
    }
  }

  @Test
  void textOfTooManyCharacters() {
    assertProblem(post("{\"text\": \"" + "क".repeat(2_000_001) + "\"}"), 413)
        .body("detail", containsString("2000000 characters"));
  }

  @Test
  void longestTextIsRead() {
    post("{\"text\": \"" + "कख ".repeat(2_000_000 / 3) + "\"}").then().statusCode(200);
  }

  @Test
  void unknownPath() {
    assertProblem(given().get("/v2/nothing"), 404);
    assertProblem(given().post("/nothing"), 404);
    assertProblem(given().get("/q/nothing"), 404);
  }

  @Test
  void otherMethod() {
    assertProblem(given().get(PATH), 405);
    assertProblem(given().delete("/v1/articles/art_4qf3x7gk2m5w9b6cpr8t/records"), 405);
  }

  @Test
  void answerThatIsNotMade() {
    assertProblem(
        given().accept("application/xml").contentType(ContentType.JSON).body("{}").post(PATH), 406);
  }

  @Test
  void bodyOfAnotherType() {
    assertProblem(given().contentType(ContentType.XML).body("<text/>").post(PATH), 415);
    assertProblem(given().contentType("nonsense").post(PATH), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/1.1\r\n", "GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\n"})
  void requestThatCannotBeUnderstood(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));

      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 400 ").contains(Problems.JSON);
    }
  }

  private static Response post(String body) {
    return given().contentType(ContentType.JSON).body(body).post(PATH);
  }
}
