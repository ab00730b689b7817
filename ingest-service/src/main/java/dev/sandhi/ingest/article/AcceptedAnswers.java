package dev.sandhi.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.ingest.http.Answer;
import jakarta.inject.Singleton;

/// What who gives an article is answered, written down so that it can be given again.
@Singleton
public final class AcceptedAnswers {

  private final ObjectMapper json;

  AcceptedAnswers(ObjectMapper json) {
    this.json = json;
  }

  public Answer of(IngestArticle.Outcome outcome) {
    Accepted accepted = outcome.accepted();
    return outcome.isNew()
        ? new Answer(201, "/v1/articles/" + accepted.id(), written(accepted))
        : new Answer(200, null, written(accepted));
  }

  /// Tells a request from another one under the same key.
  public byte[] requestHash(String request, Object body) {
    return ArticleId.hash(request + " " + written(body));
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer can be written", e);
    }
  }
}
