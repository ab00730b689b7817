package dev.sandhi.ingest.article;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import dev.sandhi.ingest.WebServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A request that carries a key is done once a day, however often it is sent.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class IdempotencyTest {

  private static final int POSTS = 20;

  private final String key = UUID.randomUUID().toString();
  private final Map<String, String> article = Map.of("url", newUrl(), "text", "समझौता हुआ।");

  @Test
  void theFirstAnswerIsGivenAgain() {
    Response first = send(key, article);
    first.then().statusCode(201);
    await(first.path("id"), "EXTRACTED");
    post(Map.of("url", article.get("url"), "text", "नया पाठ।")).then().statusCode(201);
    Response again = send(key, article);
    again.then().statusCode(201).header("Location", first.header("Location"));
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  @DisplayName("42 a key that belongs to another body")
  void theSameKeyWithAnotherBodyIsRefused() {
    send(key, article).then().statusCode(201);
    send(key, Map.of("url", newUrl(), "text", "दूसरा।"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("status", equalTo(422));
  }

  @Test
  void aKeyIsFreeAgainAfterADay() throws SQLException {
    send(key, article).then().statusCode(201);
    Database.update(
        "update ingest.idempotency set created_at = now() - interval '25 hours' where key = '%s'"
            .formatted(key));
    Map<String, String> other = Map.of("url", newUrl(), "text", "दूसरा।");
    Response second = send(key, other);
    second.then().statusCode(201);
    assertThat(send(key, other).asString()).isEqualTo(second.asString());
  }

  @Test
  void aRequestThatFailedMayBeMendedUnderTheSameKey() {
    send(key, Map.of("text", " ")).then().statusCode(400);
    send(key, article).then().statusCode(201);
  }

  @Test
  void parallelRequestsWithOneKeyGetOneAnswer() throws Exception {
    Callable<Response> send = () -> send(key, article);
    try (ExecutorService threads = Executors.newFixedThreadPool(POSTS)) {
      List<Response> responses =
          threads.invokeAll(Collections.nCopies(POSTS, send)).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(responses).extracting(Response::statusCode).containsOnly(201);
      assertThat(responses)
          .extracting(Response::asString)
          .containsOnly(responses.getFirst().asString());
    }
  }

  @Test
  void aPageIsFetchedOnceForAKey() throws IOException {
    try (WebServer server = new WebServer()) {
      server.put("/page", "text/html", "<p>भारत और जापान ने समझौता किया।</p>");
      Response first = fetch(server.url("/page"));
      first.then().statusCode(201);
      Response again = fetch(server.url("/page"));
      again.then().statusCode(201).header("Location", first.header("Location"));
      assertThat(again.asString()).isEqualTo(first.asString());
      assertThat(server.requests("/page")).isOne();
      fetch(server.url("/other")).then().statusCode(422);
      assertThat(server.requests("/other")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "tab\there"})
  void aKeyIsOfPrintableAscii(String bad) {
    refused(bad);
  }

  @Test
  void aKeyHasABound() {
    send("k".repeat(255), article).then().statusCode(201);
    refused("k".repeat(256));
  }

  private void refused(String bad) {
    send(bad, article)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("Idempotency-Key"));
  }

  private Response fetch(String url) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(Map.of("url", url))
        .post("/v1/urls");
  }

  private static Response send(String key, Object body) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/articles");
  }
}
