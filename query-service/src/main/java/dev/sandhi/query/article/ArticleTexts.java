package dev.sandhi.query.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sandhi.query.article.IngestClient.KeptArticle;
import dev.sandhi.query.http.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The texts of articles, which ingest-service keeps. They belong to whoever published them, so
/// they are shown only where the service was told that they may be.
@Singleton
final class ArticleTexts {

  private static final Logger LOG = Logger.getLogger(ArticleTexts.class);

  private static final int NOT_FOUND = Status.NOT_FOUND.getStatusCode();

  private static final int NO_ANSWER = 0;

  /// Not there, too busy, or without its database.
  private static final Set<Integer> CANNOT_NOW = Set.of(NO_ANSWER, 429, 503);

  private static final String RETRY_AFTER_SECONDS = "5";

  private final StoredArticles stored;
  private final IngestClient ingest;
  private final boolean shown;

  ArticleTexts(
      StoredArticles stored,
      @RestClient IngestClient ingest,
      @ConfigProperty(name = "sandhi.query.show-texts") boolean shown) {
    this.stored = stored;
    this.ingest = ingest;
    this.shown = shown;
  }

  /// The text of an article that was read. No thread waits for ingest-service.
  Uni<ArticleText> of(String id) {
    if (!shown) {
      throw HttpProblem.builder()
          .withStatus(Status.FORBIDDEN)
          .withTitle("Texts are not shown here")
          .withDetail(
              "They belong to whoever published them. The 'url' of the article tells where it"
                  + " stands.")
          .build();
    }
    int read = stored.revision(id).orElseThrow(() -> none(id));
    return ingest
        .article(id)
        .onFailure()
        .transform(failure -> problem(id, failure))
        .map(kept -> text(id, read, kept));
  }

  static HttpProblem none(String id) {
    return Problems.notFound("There is none with the id '%s'.".formatted(id));
  }

  private static ArticleText text(String id, int read, @Nullable KeptArticle kept) {
    if (kept == null || kept.text() == null) {
      throw noProperAnswer();
    }
    return new ArticleText(id, kept.revision(), read, kept.text());
  }

  private static HttpProblem problem(String id, Throwable failure) {
    int status =
        failure instanceof WebApplicationException answered
            ? answered.getResponse().getStatus()
            : NO_ANSWER;
    if (status == NOT_FOUND) {
      return none(id);
    }
    LOG.warnf("ingest-service gives no text of %s: %s", id, failure);
    boolean unread = failure instanceof JsonProcessingException;
    return CANNOT_NOW.contains(status) && !unread ? unavailable() : noProperAnswer();
  }

  private static HttpProblem unavailable() {
    return HttpProblem.builder()
        .withStatus(Status.SERVICE_UNAVAILABLE)
        .withTitle("The texts cannot be reached")
        .withDetail("ingest-service, which keeps them, does not answer. Try again.")
        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private static HttpProblem noProperAnswer() {
    return HttpProblem.builder()
        .withStatus(Status.BAD_GATEWAY)
        .withTitle("The text cannot be read")
        .withDetail("ingest-service, which keeps it, gave no proper answer.")
        .build();
  }
}
