package dev.sandhi.ingest.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.ExtractionReceipt;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Asks extract-service to read an article, and tells an article that cannot be read from a service
/// that is not there to read it.
@Singleton
final class Extractor {

  private static final int OK = 200;

  /// A refusal is an answer like any other.
  private static final String NO_THROWING = "microprofile.rest.client.disable.default.mapper";

  /// Too busy, or on the way in or out.
  private static final Set<Integer> CANNOT_NOW = Set.of(408, 429, 503);

  private final ExtractionClient client;
  private final ExtractionClient probe;
  private final ObjectMapper json;

  Extractor(DispatchConfig config, ObjectMapper json) {
    this.client = client(config, config.requestTimeout());
    this.probe = client(config, config.connectTimeout());
    this.json = json;
  }

  Answer extract(String articleId, ArticleRevision revision) {
    try (Response response = client.putRecords(articleId, revision)) {
      if (response.getStatus() == OK) {
        return receipt(response, articleId, revision);
      }
      String error = response.getStatus() + " " + detail(response.readEntity(String.class));
      return CANNOT_NOW.contains(response.getStatus())
          ? new Answer.Absent(error)
          : new Answer.Failed(error);
    } catch (ProcessingException | WebApplicationException failure) {
      return unanswered(failure);
    }
  }

  private static Answer receipt(Response response, String articleId, ArticleRevision revision) {
    ExtractionReceipt receipt = response.readEntity(ExtractionReceipt.class);
    boolean isForThis =
        receipt != null
            && articleId.equals(receipt.articleId())
            && revision.revision() == receipt.revision();
    if (!isForThis || receipt.outcome() == null || receipt.engineVersion() == null) {
      return new Answer.Failed("the answer is no receipt of this revision: " + receipt);
    }
    return new Answer.Received(receipt);
  }

  /// The detail of a problem, or all that was said instead.
  private String detail(String body) {
    try {
      JsonNode problem = json.readTree(body);
      return problem.path("detail").asText(problem.path("title").asText(body));
    } catch (JsonProcessingException noProblem) {
      return body;
    }
  }

  private Answer unanswered(RuntimeException failure) {
    if (isCausedBy(failure, InterruptedException.class)) {
      return new Answer.Absent("the service stopped");
    }
    if (isCausedBy(failure, ConnectException.class)
        || isCausedBy(failure, UnknownHostException.class)) {
      return new Answer.Absent("extract-service cannot be reached");
    }
    if (isCausedBy(failure, TimeoutException.class)) {
      return isLive()
          ? new Answer.Failed("no answer in time")
          : new Answer.Absent("extract-service does not answer");
    }
    return new Answer.Failed("no proper answer: " + root(failure));
  }

  /// Whether it answers at all: then it is the article that takes too long.
  private boolean isLive() {
    try (Response response = probe.live()) {
      return response.getStatus() > 0;
    } catch (ProcessingException noAnswer) {
      return false;
    }
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> cause) {
    return causes(failure).anyMatch(cause::isInstance);
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static ExtractionClient client(DispatchConfig config, Duration timeout) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(config.extractUrl())
        .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .property(NO_THROWING, true)
        .build(ExtractionClient.class);
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
    probe.close();
  }
}
