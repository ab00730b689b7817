package dev.sandhi.ingest.listed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Sends bytes as they are, and waits for the answer for a bounded time. A fault of the service, or
/// an error that is no problem, is no answer.
final class Sender {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Sender() {}

  /// What came back.
  record Answer(int status, String body) {

    JsonNode json() {
      return read(body);
    }

    List<JsonNode> lines() {
      return body.lines().map(Sender::read).toList();
    }
  }

  static Answer post(String path, String type, byte[] body) {
    return send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build());
  }

  static Answer postJson(String path, String json) {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  static Answer postPage(byte[] html, String type, String url) {
    return post("/v1/articles?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8), type, html);
  }

  /// The article that an answer tells of.
  static JsonNode article(Answer accepted) {
    assertThat(accepted.status).as(accepted.body).isEqualTo(201);
    return get("/v1/articles/" + accepted.json().path("id").asText());
  }

  static JsonNode get(String path) {
    return send(request(path).build()).json();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
        .timeout(PATIENCE);
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isLessThan(500);
      if (response.statusCode() >= 400) {
        assertThat(response.headers().firstValue("Content-Type"))
            .hasValue("application/problem+json");
      }
      return new Answer(response.statusCode(), response.body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("no answer to " + request, e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
