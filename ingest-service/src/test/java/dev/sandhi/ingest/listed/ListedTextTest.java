package dev.sandhi.ingest.batch;

import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Inputs that other services of this kind were broken by, by themselves and as a line of a batch:
/// each is answered soon, with the status that it deserves.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@Timeout(120)
final class ListedBadInputTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void oneArticleGetsTheStatusThatItDeserves(String name, String body, int status) {
    Response answer =
        given()
            .contentType("application/json")
            .body(body.getBytes(StandardCharsets.UTF_8))
            .post("/v1/articles");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType())
        .isEqualTo(status < 400 ? "application/json" : "application/problem+json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void aLineGetsTheSameAndSpoilsNoOther(String name, String body, int status) {
    String good = "{\"text\":\"पाठ।\",\"url\":\"%s\"}".formatted(newUrl());
    List<String> answer =
        given()
            .contentType("application/x-ndjson")
            .body((body + "\n" + good).getBytes(StandardCharsets.UTF_8))
            .post("/v1/batches")
            .asString()
            .lines()
            .toList();
    assertThat(answer.get(answer.size() - 2)).contains("\"status\":201");
    assertThat(answer.getLast()).contains("\"end\":true", "\"problem\":null");
    if (!body.isBlank()) {
      assertThat(answer.getFirst()).contains("\"status\":" + status);
    }
  }

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of("1 empty body", "", 400),
        Arguments.of("2 white space only", " \t ", 400),
        Arguments.of("2 a text of white space", text(" \\n\\u00a0\\u200b\\ufeff"), 400),
        Arguments.of("4 one line of 10 million characters", text("a".repeat(10_000_000)), 413),
        Arguments.of("4 one line of 2 million characters", text("a".repeat(2_000_000)), 201),
        Arguments.of("5 a NUL as it is", text("a\u0000b"), 400),
        Arguments.of("5 a NUL escaped", text("a\\u0000b"), 400),
        Arguments.of("19 attributes that are never closed", text("<a ".repeat(600_000)), 201));
  }

  @Test
  void fiftyParallelPostsOfOneArticleGiveOneRow() throws Exception {
    String url = newUrl();
    List<Integer> statuses = together(50, () -> post(url, "पाठ।").statusCode());
    assertThat(statuses).hasSize(50).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(Database.query("select revision from ingest.article where url = '" + url + "'"))
        .containsExactly("1");
  }

  @Test
  void parallelBatchesOfTheSameArticlesGiveOneRowEach() throws Exception {
    String stem = newUrl();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add("{\"text\":\"पाठ %d\",\"url\":\"%s/%d\"}".formatted(i, stem, i));
    }
    List<Integer> statuses =
        together(
            10,
            () -> {
              List<String> shuffled = new ArrayList<>(lines);
              Collections.shuffle(shuffled);
              return given()
                      .contentType("application/x-ndjson")
                      .body(String.join("\n", shuffled).getBytes(StandardCharsets.UTF_8))
                      .post("/v1/batches")
                      .asString()
                      .contains("\"refused\":0,\"problem\":null")
                  ? 200
                  : 500;
            });
    assertThat(statuses).containsOnly(200);
    assertThat(
            Database.query(
                "select count(*) from ingest.article_revision r join ingest.article a"
                    + " on a.id = r.article_id where url like '"
                    + stem
                    + "/%'"))
        .containsExactly("20");
  }

  @Test
  void aKeyIsNotTakenForAnotherBody() {
    String key = UUID.randomUUID().toString();
    for (int status : List.of(201, 422)) {
      given()
          .contentType("application/json")
          .header("Idempotency-Key", key)
          .body(Map.of("text", "पाठ " + status, "url", newUrl()))
          .post("/v1/articles")
          .then()
          .statusCode(status);
    }
  }

  private static String text(String content) {
    return "{\"text\":\"" + content + "\",\"url\":\"" + newUrl() + "\"}";
  }

  private static List<Integer> together(int times, Callable<Integer> request) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(times)) {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : clients.invokeAll(Collections.nCopies(times, request))) {
        answers.add(answer.get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS));
      }
      return answers;
    }
  }
}
