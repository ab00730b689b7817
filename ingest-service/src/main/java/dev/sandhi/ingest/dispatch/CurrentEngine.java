package dev.sandhi.ingest.dispatch;

import dev.sandhi.common.article.Delivery;
import dev.sandhi.common.article.Difference;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;

/// The engine that extract-service reads with now.
@Singleton
public final class CurrentEngine {

  private final Extractor extractor;

  CurrentEngine(Extractor extractor) {
    this.extractor = extractor;
  }

  /// What it would change that it reads this again.
  public Answer<Difference> preview(Delivery delivery) {
    return extractor.preview(delivery);
  }

  /// Its version. Throws the 503 while nobody tells it.
  public String version() {
    return extractor
        .engineVersion()
        .orElseThrow(() ->
            HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle("The engine cannot be asked for its version")
                .withDetail("extract-service does not answer. Try again, or tell the version.")
                .withHeader("Retry-After", "5")
                .build());
  }
}
