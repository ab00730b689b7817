package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.http.Problems;
import dev.sandhi.ingest.page.Page;
import dev.sandhi.ingest.page.PageReader;
import dev.sandhi.ingest.page.UnreadablePageException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes of what a client gives, or of a page that was found, an article that may be stored, and
/// takes it in.
///
/// Where none can be made the problem is thrown that says why.
@Singleton
public final class Submissions {

  private static final String RETRY_AFTER_SECONDS = "5";

  /// A page within JSON comes as characters, and is kept in this charset.
  private static final String IN_JSON = "text/html; charset=UTF-8";

  private static final NewArticle NOTHING_GIVEN =
      new NewArticle(null, null, null, null, null, null);

  private final PageReader reader;
  private final PageRepository pages;
  private final IngestArticle ingest;

  Submissions(PageReader reader, PageRepository pages, IngestArticle ingest) {
    this.reader = reader;
    this.pages = pages;
    this.ingest = ingest;
  }

  /// A text stays as it is given; a page is read.
  public Submission of(NewArticle given) {
    if (given.html() == null) {
      return checked(article(given, given.text()), null);
    }
    if (given.text() != null) {
      throw Problems.badRequest("html", "stands beside text; give one of the two");
    }
    ArticleCheck.checkAddress(given.url());
    try {
      return merged(
          given,
          reader.read(given.html(), given.url()),
          given.html().getBytes(StandardCharsets.UTF_8),
          IN_JSON);
    } catch (UnreadablePageException unreadable) {
      throw problem(unreadable);
    }
  }

  /// A page as it came over the wire.
  public Submission ofPage(byte[] html, @Nullable String contentType, @Nullable String url) {
    if (html.length == 0) {
      throw Problems.badRequest("body", "is missing");
    }
    ArticleCheck.checkAddress(url);
    try {
      return merged(NOTHING_GIVEN, reader.read(html, contentType, url), html, contentType);
    } catch (UnreadablePageException unreadable) {
      throw problem(unreadable);
    }
  }

  /// A page that was found, with what is known of it beside.
  public Submission ofFound(Found found) {
    try {
      Page page = reader.read(found.html(), found.contentType(), found.url());
      return merged(
          NOTHING_GIVEN,
          page.beside(found.outlet(), found.day(), found.robots()),
          found.html(),
          found.contentType());
    } catch (UnreadablePageException unreadable) {
      throw problem(unreadable);
    }
  }

  /// A page that lay at an address, the type that was told with it, and what is known beside: the
  /// outlet, the day that a feed gives, what the host asks of robots.
  public record Found(
      String url,
      byte[] html,
      @Nullable String contentType,
      @Nullable String outlet,
      @Nullable LocalDate day,
      List<String> robots) {

    public Found {
      robots = List.copyOf(robots);
    }
  }

  /// Takes it in, in the transaction of the caller: the article, and beside a revision that is new
  /// what its page says.
  @Transactional(Transactional.TxType.MANDATORY)
  public IngestArticle.Outcome ingest(Submission submission) {
    IngestArticle.Outcome outcome = ingest.ingest(submission.article());
    if (outcome.isNew() && submission.page() != null) {
      Accepted stored = outcome.accepted();
      pages.keep(new RevisionEntity.Key(stored.id(), stored.revision()), submission.page());
    }
    return outcome;
  }

  /// Takes several in, each under the id of its article, as [#ingest] does one.
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, IngestArticle.Result> ingestAll(SortedMap<String, Submission> submissions) {
    SortedMap<String, Article> articles = new TreeMap<>();
    submissions.forEach((id, submission) -> articles.put(id, submission.article()));
    Map<String, IngestArticle.Result> results = ingest.ingestAll(articles);
    submissions.forEach((id, submission) -> {
      if (submission.page() != null && results.get(id) instanceof IngestArticle.Result.Stored it) {
        pages.keep(new RevisionEntity.Key(id, it.accepted().revision()), submission.page());
      }
    });
    return results;
  }

  private static Article article(NewArticle given, @Nullable String text) {
    if (text == null) {
      throw Problems.badRequest("text", "is missing, and there is no html in its place");
    }
    return new Article(text, given.title(), given.url(), given.outlet(), given.publishedOn());
  }

  private static Submission merged(
      NewArticle given, Page page, byte[] html, @Nullable String contentType) {
    return checked(
        new Article(
            page.text(),
            given.title() == null ? page.title() : given.title(),
            page.url(),
            given.outlet() == null ? page.outlet() : given.outlet(),
            given.publishedOn() == null ? page.publishedOn() : given.publishedOn()),
        new ReadPage(page.facts(), html, contentType));
  }

  private static HttpProblem problem(UnreadablePageException unreadable) {
    boolean isBusy = unreadable.reason() == UnreadablePageException.Reason.BUSY;
    HttpProblem.Builder problem =
        HttpProblem.builder()
            .withStatus(isBusy ? 503 : 422)
            .withTitle("No article can be read from the page")
            .withDetail("The page " + unreadable.getMessage() + ".")
            .with("reason", unreadable.reason());
    return isBusy
        ? problem.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
        : problem.build();
  }

  private static Submission checked(Article article, @Nullable ReadPage page) {
    ArticleCheck.check(article);
    return new Submission(article, page);
  }
}
