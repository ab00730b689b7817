package dev.sandhi.ingest.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// ingest-service over HTTP. What cannot be taken now is sent again after a while; sending twice
/// does nothing twice.
final class IngestClient implements AutoCloseable {

  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
  private static final int TRIES = 10;
  private static final int LONGEST_WAIT = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final URI address;
  private final Tally tally;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  IngestClient(URI address, Tally tally) {
    this.address = address;
    this.tally = tally;
  }

  /// The lines of the answer: of JSON one, of NDJSON many. What is wrong is an answer too.
  Reply post(String path, String type, HttpRequest.BodyPublisher body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .POST(body)
            .build();
    for (int tries = 1; ; tries++) {
      int wait = Math.min(LONGEST_WAIT, 1 << tries);
      try {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (!NOT_NOW.contains(response.statusCode()) || tries == TRIES) {
          return new Reply(response.statusCode(), lines(response.body()));
        }
        wait = response.headers().firstValue("Retry-After").map(IngestClient::seconds).orElse(wait);
        tally.say("ingest-service can take nothing now; trying again in " + wait + " s");
      } catch (IOException e) {
        if (tries == TRIES) {
          throw new IOException("ingest-service at " + address + " does not answer", e);
        }
        tally.say("no answer from " + address + "; trying again in " + wait + " s");
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      pause(wait);
    }
  }

  private List<JsonNode> lines(String body) throws JsonProcessingException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : body.lines().toList()) {
      lines.add(json.readTree(line));
    }
    return lines;
  }

  private static int seconds(String told) {
    return told.matches("[0-9]{1,4}") ? Math.min(LONGEST_WAIT, Integer.parseInt(told)) : 5;
  }

  private static void pause(int seconds) throws IOException {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted", e);
  }

  @Override
  public void close() {
    http.close();
  }

  /// An answer: its status, and its lines.
  record Reply(int status, List<JsonNode> lines) {

    boolean isSuccess() {
      return status / 100 == 2;
    }

    /// Why it is no success.
    String problem() {
      JsonNode told = lines.isEmpty() ? MissingNode.getInstance() : lines.getFirst();
      return told.path("detail").asText(told.path("title").asText("status " + status));
    }
  }
}
