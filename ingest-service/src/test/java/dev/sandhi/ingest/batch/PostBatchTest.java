package dev.sandhi.ingest.batch;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A batch is taken in line by line, whatever its lines are.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class PostBatchTest {

  private static final String TEXT = "भारत और अमेरिका के बीच समझौता हुआ।";

  @AfterEach
  void mend() throws SQLException {
    Database.update("drop trigger if exists fault on ingest.article_revision");
    Database.update("drop function if exists ingest.fault()");
  }

  @Test
  @DisplayName("39 the same line again")
  void everyLineIsAnsweredInOrder() {
    String url = newUrl();
    List<JsonNode> answer =
        post(line(url, TEXT) + "\n" + line(url, TEXT) + "\n" + line(url, TEXT + " अद्यतन।") + "\n");
    assertThat(answer).hasSize(4);
    assertThat(statuses(answer)).containsExactly(201, 200, 201);
    assertThat(answer.get(0).at("/article/revision").asInt()).isEqualTo(1);
    assertThat(answer.get(1).at("/article/id")).isEqualTo(answer.get(0).at("/article/id"));
    assertThat(answer.get(2).at("/article/revision").asInt()).isEqualTo(2);
    assertThat(end(answer).toString())
        .isEqualTo(
            "{\"end\":true,\"lines\":3,\"created\":2,\"known\":1,\"refused\":0,\"problem\":null}");
    await(answer.get(0).at("/article/id").asText(), "EXTRACTED");
  }

  @Test
  @DisplayName("39 one bad line in ten thousand")
  void oneBadLineInTenThousandSpoilsOnlyItself() throws SQLException {
    String stem = newUrl();
    List<String> lines =
        IntStream.range(0, 10_000)
            .mapToObj(i -> line(stem + "/" + i, TEXT + " " + i))
            .collect(Collectors.toCollection(ArrayList::new));
    lines.set(4_321, "{\"text\": \"यह टूटी");
    List<JsonNode> answer = post(String.join("\n", lines));
    JsonNode bad = answer.get(4_321);
    assertThat(bad.path("line").asInt()).isEqualTo(4_322);
    assertThat(bad.path("status").asInt()).isEqualTo(400);
    assertThat(bad.at("/problem/errors")).hasSize(1);
    assertThat(end(answer).path("created").asInt()).isEqualTo(9_999);
    assertThat(end(answer).path("refused").asInt()).isEqualTo(1);
    assertThat(
            Database.query("select count(*) from ingest.article where url like '" + stem + "/%'"))
        .containsExactly("9999");
    Database.update(
        "delete from ingest.job where article_id in"
            + " (select id from ingest.article where url like '"
            + stem
            + "/%')");
  }

  @Test
  @DisplayName("39 ends of lines, and a mark at the head")
  void lineEndsAndMarksAreNoPartOfALine() {
    String body =
        "\uFEFF"
            + line(newUrl(), TEXT)
            + "\r\n\r\n \t\r\n"
            + line(newUrl(), TEXT)
            + "\r\n"
            + line(newUrl(), TEXT);
    List<JsonNode> answer = post(body);
    assertThat(statuses(answer)).containsExactly(201, 201, 201);
    assertThat(answer.stream().limit(3).map(line -> line.path("line").asInt()))
        .containsExactly(1, 4, 5);
  }

  @Test
  void whatIsWrongWithALineIsToldAsForOneArticle() {
    List<String> lines =
        List.of(
            "[]",
            "null",
            "{\"text\":\"\"}",
            "{\"text\":\" \\u200b\\n\"}",
            "{\"text\":\"a\\u0000b\"}",
            "{\"text\":\"\\ud800\"}",
            "{\"text\":\"क\",\"headline\":\"ख\"}",
            "{\"text\":\"क\",\"url\":\"ftp://news.example/\"}",
            "{\"text\":\"क\",\"publishedOn\":\"2025-02-30\"}",
            "{\"text\":\"" + "क".repeat(2_000_001) + "\"}",
            "x".repeat(9 << 20));
    List<JsonNode> answer = post(String.join("\n", lines));
    assertThat(statuses(answer))
        .containsExactly(400, 400, 400, 400, 400, 400, 400, 400, 400, 413, 413);
    assertThat(answer.subList(0, lines.size()))
        .allSatisfy(line -> {
          assertThat(line.at("/article").isNull()).isTrue();
          assertThat(line.at("/problem/errors").size()).isPositive();
          assertThat(line.toString()).doesNotContain("Exception", "dev.sandhi");
        });
  }

  @Test
  void bytesThatAreNotUtf8SpoilOneLine() {
    byte[] good = (line(newUrl(), TEXT) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] body = Arrays.copyOf(good, good.length + 12);
    System.arraycopy("{\"text\":\"".getBytes(StandardCharsets.UTF_8), 0, body, good.length, 9);
    body[good.length + 9] = (byte) 0xE0;
    body[good.length + 10] = '"';
    body[good.length + 11] = '}';
    assertThat(statuses(lines(request().body(body).post("/v1/batches")))).containsExactly(201, 400);
  }

  @Test
  void aPackedBatchIsUnpacked() throws IOException {
    List<JsonNode> answer =
        lines(
            request()
                .header("Content-Encoding", "gzip")
                .body(packed(line(newUrl(), TEXT) + "\n"))
                .post("/v1/batches"));
    assertThat(statuses(answer)).containsExactly(201);
  }

  @Test
  void ofABatchThatBreaksOffTheWholeLinesAreKept() throws IOException {
    String lines =
        IntStream.range(0, 400)
            .mapToObj(i -> line(newUrl(), TEXT + i))
            .collect(Collectors.joining("\n"));
    byte[] whole = packed(lines);
    List<JsonNode> answer =
        lines(
            request()
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(whole, whole.length - 200))
                .post("/v1/batches"));
    assertThat(end(answer).at("/problem/status").asInt()).isEqualTo(400);
    assertThat(end(answer).at("/problem/title").asText()).isEqualTo("The body breaks off");
    assertThat(end(answer).path("created").asInt()).isBetween(350, 399);
    assertThat(statuses(answer)).containsOnly(201);
  }

  @Test
  void aBombIsMeasuredByWhatItHolds() throws IOException {
    Response answer =
        request()
            .header("Content-Encoding", "gzip")
            .body(packed("x\n".repeat(60 << 20)))
            .post("/v1/batches");
    assertThat(end(lines(answer)).at("/problem/status").asInt()).isEqualTo(413);
  }

  @Test
  void whatIsNoBatchIsRefusedAtOnce() {
    request().post("/v1/batches").then().statusCode(400).contentType("application/problem+json");
    request()
        .header("Content-Encoding", "br")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/batches")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    request()
        .header("Content-Encoding", "gzip")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/batches")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    given()
        .contentType("application/json")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/batches")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void anArticleThatCannotBeStoredDoesNotKeepTheOthersOut() throws SQLException {
    Database.update(
        """
        create function ingest.fault() returns trigger language plpgsql as $$ begin
          if new.text like '%planted%' then raise exception 'planted'; end if;
          return new;
        end $$
        """);
    Database.update(
        "create trigger fault before insert on ingest.article_revision"
            + " for each row execute function ingest.fault()");
    List<JsonNode> answer =
        post(line(newUrl(), TEXT) + "\n" + line(newUrl(), "planted") + "\n" + line(newUrl(), TEXT));
    assertThat(statuses(answer)).containsExactly(201, 500, 201);
    assertThat(answer.get(1).path("problem").toString()).doesNotContain("planted");
  }

  private static String line(String url, String text) {
    return "{\"url\":\"%s\",\"text\":\"%s\"}".formatted(url, text);
  }

  private static byte[] packed(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static RequestSpecification request() {
    return given().contentType("application/x-ndjson");
  }

  private static List<JsonNode> post(String body) {
    return lines(request().body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/batches"));
  }

  private static List<JsonNode> lines(Response response) {
    response.then().statusCode(200).contentType("application/x-ndjson");
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.asString().lines().toList()) {
      try {
        lines.add(json.readTree(line));
      } catch (IOException e) {
        throw new AssertionError(line, e);
      }
    }
    return lines;
  }

  private static List<Integer> statuses(List<JsonNode> answer) {
    return answer.stream()
        .limit(answer.size() - 1L)
        .map(line -> line.path("status").asInt())
        .toList();
  }

  private static JsonNode end(List<JsonNode> answer) {
    assertThat(answer.getLast().path("end").asBoolean()).isTrue();
    return answer.getLast();
  }
}
