package dev.sandhi.ingest.source;

import dev.sandhi.ingest.article.IngestArticle;
import dev.sandhi.ingest.article.Submission;
import dev.sandhi.ingest.article.Submissions;
import dev.sandhi.ingest.fetch.FetchException;
import dev.sandhi.ingest.fetch.Fetched;
import dev.sandhi.ingest.fetch.Fetcher;
import dev.sandhi.ingest.fetch.Wanted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fetches a page and takes its article in. The page is fetched and read before the transaction
/// begins that stores it.
@Singleton
final class FoundPages {

  private final Fetcher fetcher;
  private final Submissions submissions;

  FoundPages(Fetcher fetcher, Submissions submissions) {
    this.fetcher = fetcher;
    this.submissions = submissions;
  }

  /// What is stored, within the transaction that `settled` is called in. Where the page holds no
  /// article the problem that says so is thrown.
  IngestArticle.Outcome take(
      String url,
      @Nullable String outlet,
      @Nullable LocalDate day,
      Consumer<IngestArticle.Outcome> settled)
      throws FetchException {
    Fetched fetched = fetcher.fetch(Wanted.page(url));
    if (!isPage(fetched.contentType())) {
      throw new FetchException(
          FetchException.Reason.NO_PAGE, "What lies there is no page but " + fetched.contentType());
    }
    Submission submission =
        submissions.ofFound(
            new Submissions.Found(
                fetched.url(),
                fetched.body(),
                fetched.contentType(),
                outlet,
                day,
                fetched.robots()));
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          IngestArticle.Outcome outcome = submissions.ingest(submission);
          settled.accept(outcome);
          return outcome;
        });
  }

  private static boolean isPage(@Nullable String contentType) {
    String type = contentType == null ? "text/html" : contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
  }
}
