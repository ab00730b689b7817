package dev.sandhi.ingest.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.Delivery;
import dev.sandhi.common.article.DeliveryResult;
import dev.sandhi.common.article.Difference;
import dev.sandhi.common.article.ExtractionReceipt;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks extract-service to read an article, and tells an article that cannot be read from a service
/// that is not there to read it.
@Singleton
final class Extractor {

  private static final int OK = 200;

  /// A refusal is an answer like any other.
  private static final String NO_THROWING = "microprofile.rest.client.disable.default.mapper";

  /// Too busy, or on the way in or out.
  private static final Set<Integer> CANNOT_NOW = Set.of(408, 429, 503);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private final ExtractionClient client;
  private final ExtractionClient probe;
  private final ObjectMapper json;

  Extractor(DispatchConfig config, ObjectMapper json) {
    this.client = client(config, config.requestTimeout());
    this.probe = client(config, config.connectTimeout());
    this.json = json;
  }

  /// What came of each, in their order.
  List<Answer<ExtractionReceipt>> extract(List<Delivery> deliveries) {
    if (deliveries.size() > 1) {
      return answers(
          deliveries.size(),
          () -> client.putRecords(deliveries),
          response -> results(deliveries, response));
    }
    Delivery only = deliveries.getFirst();
    return answers(
        1,
        () -> client.putRecords(only.articleId(), revision(only)),
        response -> List.of(received(only, response.readEntity(ExtractionReceipt.class))));
  }

  /// What it would change to read this again.
  Answer<Difference> preview(Delivery delivery) {
    return answers(
            1,
            () -> client.preview(delivery.articleId(), revision(delivery)),
            response -> List.of(foreseen(delivery, response.readEntity(Difference.class))))
        .getFirst();
  }

  private static ArticleRevision revision(Delivery delivery) {
    return new ArticleRevision(delivery.revision(), delivery.article());
  }

  /// The version of the engine that reads now, if it is told.
  Optional<String> engineVersion() {
    try (Response response = probe.engine()) {
      return response.getStatus() == OK
          ? Optional.of(response.readEntity(JsonNode.class).path("version").asText())
          : Optional.empty();
    } catch (ProcessingException noAnswer) {
      return Optional.empty();
    }
  }

  /// Where the request fails as a whole, nobody knows whose fault it was, and each has failed.
  private <T> List<Answer<T>> answers(
      int sent, Supplier<Response> request, Function<Response, List<Answer<T>>> reader) {
    Answer<T> all;
    try (Response response = request.get()) {
      if (response.getStatus() == OK) {
        return reader.apply(response);
      }
      all =
          answer(
              response.getStatus(),
              detail(response.readEntity(String.class)),
              retryAfter(response));
    } catch (ProcessingException | WebApplicationException failure) {
      all = unanswered(failure);
    }
    return Collections.nCopies(sent, all);
  }

  private List<Answer<ExtractionReceipt>> results(List<Delivery> sent, Response response) {
    DeliveryResult @Nullable [] results = response.readEntity(DeliveryResult[].class);
    List<Answer<ExtractionReceipt>> answers = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      @Nullable DeliveryResult result =
          results != null && results.length == sent.size() ? results[i] : null;
      answers.add(
          result == null || result.status() == OK
              ? received(sent.get(i), result == null ? null : result.receipt())
              : answer(result.status(), String.valueOf(result.error()), null));
    }
    return answers;
  }

  private static <T> Answer<T> answer(int status, String error, @Nullable Duration retryAfter) {
    return CANNOT_NOW.contains(status)
        ? new Answer.Absent<>(status + " " + error, retryAfter)
        : new Answer.Failed<>(status + " " + error);
  }

  private static Answer<ExtractionReceipt> received(
      Delivery sent, @Nullable ExtractionReceipt receipt) {
    if (receipt == null
        || !sent.articleId().equals(receipt.articleId())
        || sent.revision() != receipt.revision()
        || receipt.outcome() == null
        || receipt.engineVersion() == null) {
      return new Answer.Failed<>("the answer is no receipt of this revision: " + receipt);
    }
    return new Answer.Received<>(receipt);
  }

  private static Answer<Difference> foreseen(Delivery sent, @Nullable Difference difference) {
    if (difference == null
        || !sent.articleId().equals(difference.articleId())
        || sent.revision() != difference.toRevision()) {
      return new Answer.Failed<>("the answer is no difference of this revision: " + difference);
    }
    return new Answer.Received<>(difference);
  }

  /// Seconds, or nothing: a date says no more to who has another clock.
  private static @Nullable Duration retryAfter(Response response) {
    @Nullable String seconds = response.getHeaderString(HttpHeaders.RETRY_AFTER);
    return seconds != null && SECONDS.matcher(seconds).matches()
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : null;
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

  private <T> Answer<T> unanswered(RuntimeException failure) {
    if (isCausedBy(failure, InterruptedException.class)) {
      return new Answer.Stopped<>();
    }
    if (isCausedBy(failure, ConnectException.class)
        || isCausedBy(failure, UnknownHostException.class)) {
      return new Answer.Absent<>("extract-service cannot be reached", null);
    }
    if (isCausedBy(failure, TimeoutException.class)) {
      return isLive()
          ? new Answer.Failed<>("no answer in time")
          : new Answer.Absent<>("extract-service does not answer", null);
    }
    return new Answer.Failed<>("no proper answer: " + root(failure));
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
