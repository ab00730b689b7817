package dev.sandhi.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Stands in for ingest-service, of which a service is told that may show texts. It answers for
/// each article as a test has told it to, and for others that there are none.
public final class FakeIngest implements QuarkusTestResourceLifecycleManager {

  private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

  private @Nullable HttpServer server;

  /// Sends an answer; or does not, and nothing more will come.
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  static void answer(String article, Answer answer) {
    ANSWERS.put("/v1/articles/" + article, answer);
  }

  static Answer json(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Answer none = json(404, "{\"status\":404,\"title\":\"No such article\"}");
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          ANSWERS.getOrDefault(exchange.getRequestURI().getPath(), none).to(exchange);
          exchange.close();
        });
    server.start();
    return Map.of(
        "SANDHI_SHOW_TEXTS",
        "true",
        "SANDHI_INGEST_URL",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "quarkus.rest-client.ingest.read-timeout",
        "500");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
