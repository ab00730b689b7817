package dev.sandhi.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Talks JSON with the services, as any client would.
final class JsonHttp {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /// Whether the address answers at all, and with success.
  boolean succeeds(URI address) {
    try {
      return isSuccess(send(HttpRequest.newBuilder(address).GET()));
    } catch (IOException _) {
      return false;
    }
  }

  JsonNode get(URI address) throws IOException {
    return body(send(HttpRequest.newBuilder(address).header("Accept", "application/json").GET()));
  }

  JsonNode post(URI address, Object body) throws IOException {
    return body(
        send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))));
  }

  <T> T read(JsonNode node, Class<T> type) throws JsonProcessingException {
    return json.treeToValue(node, type);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static boolean isSuccess(HttpResponse<?> response) {
    return response.statusCode() / 100 == 2;
  }

  private JsonNode body(HttpResponse<String> response) throws IOException {
    if (!isSuccess(response)) {
      throw new IOException(
          response.uri() + " answers " + response.statusCode() + ": " + response.body());
    }
    return json.readTree(response.body());
  }
}
