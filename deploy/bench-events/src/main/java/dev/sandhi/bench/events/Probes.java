package dev.sandhi.bench.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The articles of the corpus of events, put to extract-service one after the other.
final class Probes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> articles = new ArrayList<>();
  private final URI service;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Probes(Path root, URI service) throws IOException {
    this.service = service;
    Path corpus = root.resolve("extract-service/src/test/resources/events/reports-tune.jsonl");
    for (String line : Files.readAllLines(corpus)) {
      articles.add(JSON.readTree(line));
    }
  }

  /// How long each article took, in milliseconds.
  record Times(List<Double> sorted) {

    double median() {
      return sorted.get(sorted.size() / 2);
    }

    double p95() {
      return sorted.get(sorted.size() * 95 / 100);
    }
  }

  Times put(String round) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      long start = System.nanoTime();
      put(round, i, 1, articles.get(i).path("text").asText());
      times.add((System.nanoTime() - start) / 1e6);
    }
    return new Times(times.stream().sorted().toList());
  }

  /// Gives each article a text that tells nothing, so that its events go.
  void takeBack(String round) throws IOException, InterruptedException {
    for (int i = 0; i < articles.size(); i++) {
      put(round, i, 2, "This is English, and so it is set aside.");
    }
  }

  private void put(String round, int number, int revision, String text)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("revision", revision);
    body.putObject("article")
        .put("text", text)
        .put("publishedOn", articles.get(number).path("publishedOn").textValue());
    String id = "art_%s%012d".formatted(round, number);
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(service.resolve("/v1/articles/" + id + "/records"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
  }
}
