package dev.sandhi.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", "x"})
  void onlyJsonAndPagesAreTaken(String contentType) {
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
  @ValueSource(strings = {"/v1/articles/%zz", "/%"})
  void anAddressThatCannotBeDecodedIsTheClientsFault(String path) {
    rawProblem(exchange("GET " + path, "Accept: */*", ""), 400);
  }

  @Test
  void anIdOfHalfALetterIsNotFound() {
    rawProblem(exchange("GET /v1/articles/%c3%28", "Accept: */*", ""), 404);
  }

  @Test
  void aRequestNamesItsHost() {
    rawProblem(exchange("GET /v1/articles/art_1", "X: y", "", "Accept: */*"), 400);
  }

  @Test
  void aBodyOfTwentyMegabytesIsTooLarge() throws Exception {
    tooLarge(post(BodyPublishers.ofByteArray(new byte[TWENTY_MEGABYTES])));
  }

  @Test
  void aBodyOfTwentyMegabytesIsTooLargeAlsoWhenItDoesNotSaySo() throws Exception {
    byte[] body = new byte[TWENTY_MEGABYTES];
    tooLarge(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
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
  void aBodyOfUntoldLengthIsReadLikeAnyOther() throws Exception {
    byte[] body = "{\"text\":\"बिना लंबाई के।\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(
            post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).statusCode())
        .isEqualTo(201);
  }

  @Test
  void theLongestTextIsTaken() throws Exception {
    String text = "क".repeat(Article.MAX_TEXT);
    HttpResponse<String> created = post(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"));
    assertThat(created.statusCode()).isEqualTo(201);
    HttpRequest get =
        HttpRequest.newBuilder(
                created.headers().firstValue("Location").map(URI::create).orElseThrow())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String stored = client.send(get, BodyHandlers.ofString()).body();
      assertThat(stored.contains("\"text\":\"" + text + "\"")).isTrue();
    }
  }

  private static HttpResponse<String> post(BodyPublisher body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI articles = URI.create("http://127.0.0.1:%d/v1/articles".formatted(RestAssured.port));
      HttpRequest request =
          HttpRequest.newBuilder(articles)
              .version(HttpClient.Version.HTTP_1_1)
              .header("Content-Type", "application/json")
              .POST(body)
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static void tooLarge(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"status\":413", "\"body\"", "8388608");
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
    return exchange(request, headers, body, "Host: localhost");
  }

  private static String exchange(String request, String headers, String body, String host) {
    int port = RestAssured.port;
    try (Socket socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      String head =
          request + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n" + headers + "\r\n\r\n";
      out.write((head + body).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request, e);
    }
  }
}
