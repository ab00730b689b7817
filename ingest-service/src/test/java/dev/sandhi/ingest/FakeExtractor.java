package dev.sandhi.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.Delivery;
import dev.sandhi.common.article.DeliveryResult;
import dev.sandhi.common.article.Difference;
import dev.sandhi.common.article.ExtractionReceipt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Stands in for extract-service. It reads every article well, unless a test tells it how to treat
/// the next requests for one address.
public final class FakeExtractor {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private static @Nullable FakeExtractor running;

  private final Map<String, Deque<Behaviour>> scripts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Integer> batches = new CopyOnWriteArrayList<>();
  private final AtomicInteger brokenBatches = new AtomicInteger();
  private volatile CountDownLatch frozen = new CountDownLatch(0);
  private HttpServer server;

  private FakeExtractor(HttpServer server) {
    this.server = server;
  }

  static FakeExtractor start() throws IOException {
    FakeExtractor extractor = new FakeExtractor(listening(0));
    extractor.serve();
    running = extractor;
    return extractor;
  }

  /// The one that the service under test speaks to.
  public static FakeExtractor running() {
    return Objects.requireNonNull(running);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// How to treat the next requests for an article with this address, one after the other.
  public void script(String url, Behaviour... behaviours) {
    scripts.put(url, new ArrayDeque<>(List.of(behaviours)));
  }

  /// The requests for an address so far.
  public List<Request> requests(String url) {
    return requests.stream()
        .filter(request -> url.equals(request.revision().article().url()))
        .toList();
  }

  /// Refuses connections, until [#comeBack].
  public void goAway() {
    server.stop(0);
  }

  public void comeBack() throws IOException {
    server = listening(server.getAddress().getPort());
    serve();
  }

  /// Takes connections and never answers, until [#thaw].
  public void freeze() {
    frozen = new CountDownLatch(1);
  }

  public void thaw() {
    frozen.countDown();
  }

  void close() {
    server.stop(0);
  }

  private static HttpServer listening(int port) throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
  }

  private void serve() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/articles/", this::put);
    server.createContext("/v1/records", this::putSeveral);
    server.createContext("/v1/engine", this::engine);
    server.createContext("/q/health/live", this::live);
    server.start();
  }

  private void live(HttpExchange exchange) throws IOException {
    await(frozen);
    try (exchange) {
      answer(exchange, 200, "{}");
    }
  }

  private void engine(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange, 200, "{\"version\":\"2\"}");
    }
  }

  private void put(HttpExchange exchange) throws IOException {
    await(frozen);
    String path = exchange.getRequestURI().getPath();
    String id = path.split("/", -1)[3];
    Request request =
        new Request(id, JSON.readValue(exchange.getRequestBody(), ArticleRevision.class));
    boolean isPreview = path.endsWith("/preview");
    if (!isPreview) {
      requests.add(request);
    }
    @Nullable Deque<Behaviour> script =
        scripts.get(Objects.requireNonNullElse(request.revision().article().url(), ""));
    @Nullable Behaviour next = script == null ? null : script.poll();
    try (exchange) {
      Objects.requireNonNullElse(
              next,
              isPreview ? FakeExtractor::preview : reading(ExtractionReceipt.Outcome.EXTRACTED))
          .answer(exchange, request);
    }
  }

  /// Would find a report more in a text of more than one sentence.
  private static void preview(HttpExchange exchange, Request request) throws IOException {
    String text = request.revision().article().text();
    List<Object> added =
        text.indexOf('।') < text.length() - 1 ? List.of(Map.of("id", "rep_1")) : List.of();
    int revision = request.revision().revision();
    Difference difference =
        new Difference(
            request.articleId(), revision, "1", revision, "2", added, List.of(), List.of());
    answer(exchange, 200, JSON.writeValueAsString(difference));
  }

  /// Reads all of them well. One that a test has plans for is sent away, to come back by itself.
  private void putSeveral(HttpExchange exchange) throws IOException {
    await(frozen);
    Delivery[] deliveries = JSON.readValue(exchange.getRequestBody(), Delivery[].class);
    batches.add(deliveries.length);
    try (exchange) {
      if (brokenBatches.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        answer(exchange, 500, "{}");
        return;
      }
      List<DeliveryResult> results =
          Arrays.stream(deliveries).map(delivery -> result(delivery)).toList();
      answer(exchange, 200, JSON.writeValueAsString(results));
    }
  }

  private DeliveryResult result(Delivery delivery) {
    Request request =
        new Request(
            delivery.articleId(), new ArticleRevision(delivery.revision(), delivery.article()));
    @Nullable Deque<Behaviour> script =
        scripts.get(Objects.requireNonNullElse(delivery.article().url(), ""));
    if (script != null && !script.isEmpty()) {
      return new DeliveryResult(
          delivery.articleId(), delivery.revision(), 503, null, "come back alone");
    }
    requests.add(request);
    return new DeliveryResult(
        delivery.articleId(),
        delivery.revision(),
        200,
        receipt(request, ExtractionReceipt.Outcome.EXTRACTED),
        null);
  }

  /// How many articles came in each of the requests for several, so far.
  public List<Integer> batches() {
    return List.copyOf(batches);
  }

  /// Breaks down over the next requests for several articles.
  public void breakBatches(int requests) {
    brokenBatches.set(requests);
  }

  public static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// Reads an article well, but not before it is told to.
  public static Behaviour holding(CountDownLatch told) {
    return holding(told, reading(ExtractionReceipt.Outcome.EXTRACTED));
  }

  public static Behaviour holding(CountDownLatch told, Behaviour behaviour) {
    return (exchange, request) -> {
      await(told);
      behaviour.answer(exchange, request);
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Answers with a receipt of one meeting and two agreements.
  public static Behaviour reading(ExtractionReceipt.Outcome outcome) {
    return receipt(request -> receipt(request, outcome));
  }

  private static ExtractionReceipt receipt(Request request, ExtractionReceipt.Outcome outcome) {
    return new ExtractionReceipt(
        request.articleId(),
        request.revision().revision(),
        "1",
        outcome,
        outcome == ExtractionReceipt.Outcome.SET_ASIDE ? "mr" : null,
        request.revision().article().publishedOn(),
        null,
        1,
        2,
        List.of());
  }

  public static Behaviour receipt(Function<Request, ExtractionReceipt> receipt) {
    return (exchange, request) ->
        answer(exchange, 200, JSON.writeValueAsString(receipt.apply(request)));
  }

  public static Behaviour status(int status, String body) {
    return (exchange, request) -> answer(exchange, status, body);
  }

  /// One PUT as it came.
  public record Request(String articleId, ArticleRevision revision) {}

  /// What to do with one request. The connection is cut where it does not answer.
  @FunctionalInterface
  public interface Behaviour {
    void answer(HttpExchange exchange, Request request) throws IOException;
  }
}
