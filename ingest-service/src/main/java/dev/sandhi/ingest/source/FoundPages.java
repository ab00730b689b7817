package dev.sandhi.ingest.source;

import dev.sandhi.ingest.article.Submission;
import dev.sandhi.ingest.article.Submissions;
import dev.sandhi.ingest.fetch.FetchException;
import dev.sandhi.ingest.fetch.Fetched;
import dev.sandhi.ingest.fetch.Fetcher;
import dev.sandhi.ingest.fetch.Wanted;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Fetches pages and reads them. No transaction is open meanwhile.
@Singleton
final class FoundPages {

  private final Fetcher fetcher;
  private final Submissions submissions;

  FoundPages(Fetcher fetcher, Submissions submissions) {
    this.fetcher = fetcher;
    this.submissions = submissions;
  }

  /// The article of the page that lies there. Where the page holds none the problem that says so is
  /// thrown.
  Submission fetch(String url, @Nullable String outlet, @Nullable LocalDate day)
      throws FetchException {
    Fetched fetched = fetcher.fetch(Wanted.page(url));
    if (!isPage(fetched.contentType())) {
      throw new FetchException(
          FetchException.Reason.NO_PAGE, "What lies there is no page but " + fetched.contentType());
    }
    return submissions.ofFound(
        new Submissions.Found(
            fetched.url(), fetched.body(), fetched.contentType(), outlet, day, fetched.robots()));
  }

  private static boolean isPage(@Nullable String contentType) {
    String type = contentType == null ? "text/html" : contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
  }
}
