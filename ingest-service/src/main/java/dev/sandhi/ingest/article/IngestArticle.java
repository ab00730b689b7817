package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.queue.JobQueue;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes articles in: a new one, a new text of one that is known, or nothing new.
@Singleton
public final class IngestArticle {

  private final ArticleRepository articles;
  private final RevisionRepository revisions;
  private final JobQueue queue;

  IngestArticle(ArticleRepository articles, RevisionRepository revisions, JobQueue queue) {
    this.articles = articles;
    this.revisions = revisions;
    this.queue = queue;
  }

  /// Takes one article in, as [#ingestAll] does. Throws the problem where it cannot be stored.
  @Transactional(Transactional.TxType.MANDATORY)
  public Outcome ingest(Article article) {
    String id = ArticleId.of(article);
    return switch (ingestAll(new TreeMap<>(Map.of(id, article))).get(id)) {
      case Result.Stored stored -> new Outcome(stored.accepted(), true);
      case Result.Known known -> new Outcome(known.accepted(), false);
      case Result.Refused refused -> throw refused.problem();
      case null -> throw new IllegalStateException("no result of " + id);
    };
  }

  /// Stores articles, each under its id, and their jobs in the transaction of the caller; and
  /// nothing for one whose newest revision has the same text. Posts of one article wait for each
  /// other.
  ///
  /// Rows are locked in the order article, job, revision, and in each table by their ids, here as
  /// wherever jobs are settled. So no two can wait for each other.
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Result> ingestAll(SortedMap<String, Article> given) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Map<String, Result> results = new HashMap<>();
    List<RevisionEntity> fresh = new ArrayList<>();
    Map<String, ArticleEntity> known = known(given, now);
    Map<String, RevisionRepository.Head> heads = revisions.newest(known.keySet());
    given.forEach((id, article) -> {
      RevisionEntity revision = revisionOf(id, article, now);
      @Nullable ArticleEntity row = known.get(id);
      @Nullable Result nothingNew = row == null ? null : nothingNew(row, heads, revision, article);
      if (nothingNew != null) {
        results.put(id, nothingNew);
        return;
      }
      revision.revision = row == null ? 1 : ++row.revision;
      fresh.add(revision);
      results.put(id, new Result.Stored(accepted(revision)));
    });
    revisions.persist(fresh);
    queue.queue(
        fresh.stream().map(revision -> revision.articleId).toList(),
        fresh.stream().map(revision -> revision.revision).toList());
    fresh.stream().filter(revision -> revision.revision > 1).forEach(revisions::supersede);
    return results;
  }

  /// Those of the articles that were there before, locked. The others are there now.
  private Map<String, ArticleEntity> known(SortedMap<String, Article> given, Instant now) {
    List<String> ids = List.copyOf(given.keySet());
    Set<String> added = articles.addNew(ids, given.values().stream().map(Article::url), now);
    List<String> others = ids.stream().filter(id -> !added.contains(id)).toList();
    return others.isEmpty()
        ? Map.of()
        : articles.locked(others).stream()
            .collect(Collectors.toMap(row -> row.id, Function.identity()));
  }

  private static @Nullable Result nothingNew(
      ArticleEntity row,
      Map<String, RevisionRepository.Head> heads,
      RevisionEntity revision,
      Article article) {
    if (!Objects.equals(row.url, article.url())) {
      return new Result.Refused(otherAddress(row.url));
    }
    RevisionRepository.Head newest = Objects.requireNonNull(heads.get(row.id));
    return MessageDigest.isEqual(newest.contentHash(), revision.contentHash)
        ? new Result.Known(new Accepted(row.id, row.revision, newest.state(), newest.receivedAt()))
        : null;
  }

  /// A text that is nothing but an address has the name of the page at that address.
  private static HttpProblem otherAddress(@Nullable String url) {
    return HttpProblem.builder()
        .withStatus(Status.CONFLICT)
        .withTitle("Another article has this id")
        .withDetail("Its address is " + url + ". Give the address of this one, or another.")
        .build();
  }

  private static Accepted accepted(RevisionEntity revision) {
    return new Accepted(revision.articleId, revision.revision, revision.state, revision.receivedAt);
  }

  private static RevisionEntity revisionOf(String id, Article article, Instant now) {
    RevisionEntity revision = new RevisionEntity();
    revision.articleId = id;
    revision.text = article.text();
    revision.contentHash = ArticleId.hash(article.text());
    revision.title = article.title();
    revision.outlet = article.outlet();
    revision.publishedOn = article.publishedOn();
    revision.receivedAt = now;
    revision.state = ArticleState.QUEUED;
    return revision;
  }

  /// The answer, and whether there is anything new.
  public record Outcome(Accepted accepted, boolean isNew) {}

  /// What came of one article of several.
  public sealed interface Result {

    /// It is new, or its text is.
    record Stored(Accepted accepted) implements Result {}

    /// It is known, and nothing is new.
    record Known(Accepted accepted) implements Result {}

    /// It cannot be stored.
    record Refused(HttpProblem problem) implements Result {}
  }
}
