package dev.sandhi.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Lies between ingest-service and extract-service, and spoils some of what goes over it.
final class FaultyWire implements AutoCloseable {

  /// Articles that hold it are read slowly.
  static final String SLOW_MARK = "[slow]";

  private static final int SLOW_MILLISECONDS = 1_500;
  private static final int TOO_SLOW_MILLISECONDS = 7_000;

  private final HttpServer server;
  private final URI target;
  private final Random random;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Spoiling, LongAdder> spoiled = new ConcurrentSkipListMap<>();
  private volatile boolean isFaulty;

  FaultyWire(URI target, Random random) throws IOException {
    this.target = target;
    this.random = random;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void isFaulty(boolean wished) {
    isFaulty = wished;
  }

  /// How many requests or answers were spoiled, and how.
  Map<Spoiling, LongAdder> spoiled() {
    return spoiled;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (new String(body, StandardCharsets.UTF_8).contains(SLOW_MARK)) {
        sleep(SLOW_MILLISECONDS);
      }
      Optional<Spoiling> spoiling =
          isFaulty && exchange.getRequestMethod().equals("PUT")
              ? Spoiling.drawn(random.nextDouble())
              : Optional.empty();
      if (spoiling.isPresent()) {
        spoiled.computeIfAbsent(spoiling.get(), _ -> new LongAdder()).increment();
        spoil(spoiling.get(), exchange, body);
      } else {
        answer(exchange, forward(exchange, body));
      }
    }
  }

  private void spoil(Spoiling how, HttpExchange exchange, byte[] body) throws IOException {
    switch (how) {
      case BUSY -> {
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(503, -1);
      }
      case LATE -> {
        Reply late = forward(exchange, body);
        sleep(TOO_SLOW_MILLISECONDS);
        answer(exchange, late);
      }
      case GARBAGE ->
          answer(exchange, new Reply(200, "{\"x\":[1,".getBytes(StandardCharsets.UTF_8)));
      case HALF -> {
        Reply whole = forward(exchange, body);
        exchange.sendResponseHeaders(whole.status(), whole.body().length + 1L);
        exchange.getResponseBody().write(Arrays.copyOf(whole.body(), whole.body().length / 2));
      }
      case REPEATED -> {
        forward(exchange, body);
        answer(exchange, forward(exchange, body));
        sleep(random.nextInt(2_000));
        forward(exchange, body);
      }
    }
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(
        reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    exchange.getResponseBody().write(reply.body());
  }

  /// Who is not there is told as the network of a cluster tells it; who ends over the request cuts
  /// the connection on this side too.
  private Reply forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .header("Content-Type", "application/json")
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.body());
    } catch (ConnectException nobody) {
      return new Reply(503, new byte[0]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void sleep(int milliseconds) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// What is done to a share of the requests.
  enum Spoiling {
    /// Sent away with 503.
    BUSY(0.03),
    /// Answered when nobody waits any more.
    LATE(0.01),
    /// Answered with what is no receipt.
    GARBAGE(0.03),
    /// Done, and the answer breaks off.
    HALF(0.03),
    /// Done three times, the last time late.
    REPEATED(0.1);

    private final double share;

    Spoiling(double share) {
      this.share = share;
    }

    String title() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Which one a number from 0 to 1 stands for; mostly none.
    static Optional<Spoiling> drawn(double number) {
      double below = 0;
      for (Spoiling spoiling : values()) {
        below += spoiling.share;
        if (number < below) {
          return Optional.of(spoiling);
        }
      }
      return Optional.empty();
    }
  }

  private record Reply(int status, byte[] body) {}
}
