package dev.sandhi.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Answers for extract-service at once, with receipts of nothing. Counts the articles.
final class StubExtractor implements AutoCloseable {

  private final HttpServer server;
  private final ObjectMapper json = new ObjectMapper();
  private final AtomicLong articles = new AtomicLong();

  StubExtractor() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/records", this::putSeveral);
    server.createContext("/v1/articles/", this::putOne);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  long articles() {
    return articles.get();
  }

  private void putSeveral(HttpExchange exchange) throws IOException {
    List<String> results = new ArrayList<>();
    for (JsonNode delivery : json.readTree(exchange.getRequestBody())) {
      String id = delivery.path("articleId").asText();
      int revision = delivery.path("revision").asInt();
      results.add(
          "{\"articleId\":\"%s\",\"revision\":%d,\"status\":200,\"receipt\":%s,\"error\":null}"
              .formatted(id, revision, receipt(id, revision)));
    }
    articles.addAndGet(results.size());
    answer(exchange, results.toString());
  }

  private void putOne(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().split("/", -1)[3];
    int revision = json.readTree(exchange.getRequestBody()).path("revision").asInt();
    articles.incrementAndGet();
    answer(exchange, receipt(id, revision));
  }

  private static String receipt(String id, int revision) {
    return """
    {"articleId":"%s","revision":%d,"engineVersion":"1","outcome":"EXTRACTED","language":null,
     "publishedOn":null,"publishedBasis":null,"meetings":0,"agreements":0,"remains":[]}\
    """
        .formatted(id, revision);
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
