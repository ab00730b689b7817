package dev.sandhi.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.ArticleClient;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every error is a problem, whichever layer finds it.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class HttpErrorsTest {

  private static final int TWENTY_MEGABYTES = 20_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"/nope", "/v1", "/v1/article", "/v1/articles/a/b", "/q/nope", "/favicon"})
  void anUnknownPathIsNotFound(String path) {
    problem(given().get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void articlesTakeNoOtherMethod(String method) {
    problem(given().request(method, "/v1/articles"), 405);
  }

  @Test
  void anArticleCannotBePut() {
    problem(given().contentType("application/json").body("{}").put("/v1/articles/art_1"), 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "text/html", "multipart/form-data", "x"})
  void onlyJsonIsTaken(String contentType) {
    String answer =
        exchange(
            "POST /v1/articles", "Content-Type: " + contentType + "\r\nContent-Length: 2", "{}");
    rawProblem(answer, 415);
  }

  @Test
  void aBodyWithoutATypeIsNotTaken() {
    String answer = exchange("POST /v1/articles", "Content-Length: 14", "{\"text\":\"abc\"}");
    rawProblem(answer, 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "image/*"})
  void onlyJsonIsGiven(String accept) {
    problem(given().accept(accept).get("/v1/articles/art_1"), 406);
    problem(
        given()
            .accept(accept)
            .contentType("application/json")
            .body(Map.of("text", "पाठ"))
            .post("/v1/articles"),
        406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/articles/%zz", "/%", "/v1/articles/%c3%28"})
  void anAddressThatCannotBeDecodedIsTheClientsFault(String path) {
    assertThat(exchange("GET " + path, "Accept: */*", "")).containsPattern("^HTTP/1.1 40[04] ");
  }

  @Test
  void aBodyOfTwentyMegabytesIsTooLarge() {
    byte[] body = new byte[TWENTY_MEGABYTES];
    Arrays.fill(body, (byte) ' ');
    tooLarge(given().contentType("application/json").body(body).post("/v1/articles"));
  }

  @Test
  void aBodyOfTwentyMegabytesIsTooLargeAlsoWhenItDoesNotSaySo() {
    InputStream body = new ByteArrayInputStream(new byte[TWENTY_MEGABYTES]);
    tooLarge(given().contentType("application/json").body(body).post("/v1/articles"));
  }

  @Test
  void whoAsksFirstIsToldAtOnce() {
    String answer =
        exchange(
            "POST /v1/articles",
            "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 20000000",
            "");
    rawProblem(answer, 413);
  }

  @Test
  void aBodyOfUntoldLengthIsReadLikeAnyOther() {
    byte[] body = "{\"text\":\"बिना लंबाई के।\"}".getBytes(StandardCharsets.UTF_8);
    given()
        .contentType("application/json")
        .body(new ByteArrayInputStream(body))
        .post("/v1/articles")
        .then()
        .statusCode(201);
  }

  @Test
  void theLongestTextIsTaken() {
    String text = "क".repeat(Article.MAX_TEXT);
    String id = ArticleClient.create(ArticleClient.newUrl(), text);
    String stored = ArticleClient.await(id, "EXTRACTED").extract().path("text");
    assertThat(stored.equals(text)).isTrue();
  }

  private static void tooLarge(Response response) {
    problem(response, 413);
    response
        .then()
        .body("errors[0].field", equalTo("body"))
        .body("errors[0].detail", containsString("8388608"));
  }

  private static void problem(Response response, int status) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));
    assertThat(response.<String>path("title")).isNotBlank();
  }

  private static void rawProblem(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"status\":" + status);
  }

  /// What no HTTP client would send.
  private static String exchange(String request, String headers, String body) {
    int port = RestAssured.port;
    try (Socket socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      String head =
          request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n";
      out.write((head + body).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request, e);
    }
  }
}
