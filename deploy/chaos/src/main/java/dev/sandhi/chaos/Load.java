package dev.sandhi.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Clients that send the samples in, by themselves and in batches, some of them twice; and again
/// until they are acknowledged, to whichever ingest-service answers.
final class Load implements AutoCloseable {

  private static final int CLIENTS = 16;
  private static final int IN_A_BATCH = 25;
  private static final int MOST_LOOKS = 100;
  private static final int LOOK_MILLISECONDS = 50;

  /// Longer than anything is frozen, so that no text comes in after the one that replaces it.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<URI> ingests;
  private final Receipts receipts = new Receipts();
  private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);
  private final List<Future<?>> sent = new ArrayList<>();
  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger improper = new AtomicInteger();

  Load(List<URI> ingests) {
    this.ingests = ingests;
  }

  Receipts receipts() {
    return receipts;
  }

  /// How often a request had to be sent again.
  int repeated() {
    return repeated.get();
  }

  /// How many errors were no problem as of RFC 9457.
  int improper() {
    return improper.get();
  }

  /// Sends samples in from now on, spread over the time.
  void send(List<Sample> samples, Duration time) {
    List<List<Sample>> requests = requests(samples);
    long step = time.toNanos() / Math.max(1, requests.size());
    for (int i = 0; i < requests.size(); i++) {
      List<Sample> request = requests.get(i);
      sent.add(clients.schedule(() -> send(request), i * step, TimeUnit.NANOSECONDS));
    }
  }

  /// How many requests were not acknowledged in full, though they were sent again and again.
  long unacknowledged() {
    return sent.stream().filter(one -> one.state() != Future.State.SUCCESS).count();
  }

  /// Waits until all are acknowledged, but not for ever.
  void untilAcknowledged(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (unacknowledged() > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
    }
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }

  /// Every third sample by itself, the others in batches.
  private static List<List<Sample>> requests(List<Sample> samples) {
    List<List<Sample>> requests = new ArrayList<>();
    List<Sample> batch = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (i % 3 == 0) {
        requests.add(List.of(samples.get(i)));
      } else {
        batch.add(samples.get(i));
      }
      if (batch.size() == IN_A_BATCH || i == samples.size() - 1) {
        requests.add(List.copyOf(batch));
        batch.clear();
      }
    }
    return requests;
  }

  /// Returns when all are acknowledged.
  private List<Sample> send(List<Sample> samples) throws InterruptedException {
    Random random = new Random(samples.hashCode());
    if (samples.size() == 1) {
      sendAlone(samples.getFirst(), random);
    } else {
      sendTogether(samples, random);
    }
    for (Sample sample : samples) {
      @Nullable String revised = sample.revised();
      if (revised != null) {
        if (sample.isSlow()) {
          awaitTaken(sample);
        }
        untilAcknowledged(random, () -> post(sample.url(), revised, random));
      }
    }
    return samples;
  }

  /// Waits until somebody reads the text, so that the one that replaces it comes meanwhile.
  private void awaitTaken(Sample sample) throws InterruptedException {
    for (int tries = 0; tries < MOST_LOOKS; tries++) {
      if (succeeds(() -> isTaken(ids.getOrDefault(sample.text(), "")))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
    }
  }

  private boolean isTaken(String id) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(ingests.getFirst().resolve("/v1/articles/" + id))
            .timeout(PATIENCE)
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    return json.readTree(response.body()).path("attempts").asInt() > 0;
  }

  private void sendAlone(Sample sample, Random random) throws InterruptedException {
    untilAcknowledged(random, () -> post(sample.url(), sample.text(), random));
    if (random.nextInt(5) == 0) {
      untilAcknowledged(random, () -> post(sample.url(), sample.text(), random));
    }
  }

  private void sendTogether(List<Sample> samples, Random random) throws InterruptedException {
    List<Sample> left = new ArrayList<>(samples);
    untilAcknowledged(
        random,
        () -> {
          left.subList(0, postBatch(left, random)).clear();
          return left.isEmpty();
        });
  }

  private void untilAcknowledged(Random random, Attempt attempt) throws InterruptedException {
    while (!succeeds(attempt)) {
      repeated.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(400));
    }
  }

  private static boolean succeeds(Attempt attempt) throws InterruptedException {
    try {
      return attempt.run();
    } catch (IOException notNow) {
      return false;
    }
  }

  private boolean post(@Nullable String url, String text, Random random)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        send("/v1/articles", "application/json", line(url, text), random);
    if (response.statusCode() / 100 != 2) {
      return false;
    }
    acknowledged(json.readTree(response.body()), text);
    return true;
  }

  /// How many of the first lines were acknowledged.
  private int postBatch(List<Sample> samples, Random random)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Sample sample : samples) {
      lines.add(line(sample.url(), sample.text()));
    }
    HttpResponse<String> response =
        send("/v1/batches", "application/x-ndjson", String.join("\n", lines), random);
    int acknowledged = 0;
    if (response.statusCode() == 200) {
      for (String answer : response.body().lines().toList()) {
        JsonNode article = json.readTree(answer).path("article");
        if (article.isObject()) {
          acknowledged(article, samples.get(acknowledged).text());
          acknowledged++;
        }
      }
    }
    return acknowledged;
  }

  private void acknowledged(JsonNode article, String text) {
    String id = article.path("id").asText();
    ids.put(text, id);
    receipts.add(id, text);
  }

  private HttpResponse<String> send(String path, String type, String body, Random random)
      throws IOException, InterruptedException {
    URI ingest = ingests.get(random.nextInt(ingests.size()));
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(ingest.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    boolean isProblem =
        response.headers().firstValue("Content-Type").orElse("").contains("problem+json");
    if (response.statusCode() >= 400 && !isProblem) {
      improper.incrementAndGet();
    }
    return response;
  }

  private String line(@Nullable String url, String text) throws IOException {
    ObjectNode article = json.createObjectNode().put("text", text);
    return json.writeValueAsString(url == null ? article : article.put("url", url));
  }

  /// One try; false, or an [IOException], asks for another.
  @FunctionalInterface
  private interface Attempt {
    boolean run() throws IOException, InterruptedException;
  }
}
