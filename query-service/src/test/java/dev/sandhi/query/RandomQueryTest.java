package dev.sandhi.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hundreds of queries that nobody thought of: each is answered or refused, none fails.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class RandomQueryTest {

  private static final int CALLS = 600;

  private static final List<String> RESOURCES = List.of("/v1/meetings", "/v1/agreements");

  private static final List<String> NAMES =
      List.of(
          "country",
          "person",
          "topic",
          "kind",
          "status",
          "date_from",
          "date_to",
          "background",
          "limit",
          "cursor",
          "countri",
          "q",
          "country_not",
          "country_pair",
          "topic_not",
          "status_not",
          "place",
          "place_country",
          "outlet",
          "article",
          "id",
          "min_confidence",
          "updated_since",
          "sort",
          "fields",
          "count",
          "facets",
          "");

  private static final List<String> WORDS =
      List.of(
          "IN",
          "us",
          "ASEAN",
          "IN-US",
          "-date",
          "id,date",
          "exact",
          "estimated",
          "COUNTRY",
          "YEAR",
          "0.5",
          "रक्षा -x",
          "2025-01-01T00:00:00Z",
          "राजनाथ",
          "rajnath singh",
          "DEFENCE",
          "TRADE",
          "VISIT",
          "TREATY",
          "HELD",
          "SIGNED",
          "2025-10-31",
          "0000-01-01",
          "9999-12-31",
          "include",
          "only",
          "1",
          "200",
          "201",
          "",
          " ",
          "'",
          "\"",
          "%",
          "_",
          "\\",
          "{}",
          "()",
          "--",
          ":id",
          "?1",
          "null",
          "\u0000",
          "\u200d",
          "\u202e",
          "ज़",
          "😀",
          "-1",
          "1e3",
          "AAAA");

  /// The same calls at each run.
  private final Random random = new Random(5122025);

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void someMeetings() throws SQLException {
    Records.replaceWith();
    Records.add(
        IntStream.range(0, 30)
            .mapToObj(i ->
                new Sample(i).on("2025-10-31").person("राजनाथ सिंह", "Rajnath Singh").meeting())
            .toList());
  }

  @Test
  void noQueryFails() {
    int answered = 0;
    for (int call = 0; call < CALLS; call++) {
      String address = any(RESOURCES) + query();
      HttpResponse<String> answer = get(address);
      assertThat(answer.statusCode()).as(address).isIn(200, 400, 414);
      JsonNode body = Records.tree(answer.body());
      if (answer.statusCode() == 200) {
        answered++;
        assertThat(contentType(answer)).matches("application/(vnd.sandhi.sparse\\+)?json.*");
        assertThat(body.path("data").size()).isLessThanOrEqualTo(body.at("/meta/limit").asInt());
      } else if (answer.statusCode() == 400) {
        assertThat(contentType(answer)).isEqualTo("application/problem+json");
        assertThat(body.path("errors")).as(address).isNotEmpty();
      }
    }
    assertThat(answered).as("of both sorts there are enough").isBetween(CALLS / 10, CALLS);
  }

  @Test
  void noIdFails() {
    for (int call = 0; call < CALLS / 4; call++) {
      String address = any(RESOURCES) + "/" + encode(any(List.of("mtg_", "agr_", "")) + value());
      assertThat(get(address).statusCode()).as(address).isIn(200, 400, 404, 414);
    }
  }

  private HttpResponse<String> get(String address) {
    URI uri = URI.create("http://localhost:" + RestAssured.port + address);
    try {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(address, e);
    }
  }

  private static String contentType(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private String query() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> (i == 0 ? "?" : "&") + encode(any(NAMES)) + "=" + encode(value()))
        .collect(Collectors.joining());
  }

  private String value() {
    return switch (random.nextInt(8)) {
      case 0 -> any(WORDS) + any(WORDS);
      case 1 -> any(WORDS).repeat(random.nextInt(100));
      case 2 -> letters(random.nextInt(20));
      case 3 -> String.valueOf(random.nextInt());
      default -> any(WORDS);
    };
  }

  private String letters(int length) {
    int[] codePoints = random.ints(length, 0, 0x2000).toArray();
    return new String(codePoints, 0, length);
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
