package dev.sandhi.ingest.batch;

import dev.sandhi.ingest.article.IngestArticle.Result;
import dev.sandhi.ingest.article.Submission;
import dev.sandhi.ingest.article.Submissions;
import dev.sandhi.ingest.http.DatabaseProblems;
import dev.sandhi.ingest.http.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Stores a group of articles in one transaction. Where that fails, and may fail for one of them,
/// each gets a transaction of its own, so that the others do not suffer.
///
/// A few groups are stored at once, which is as fast as the database takes them; the others wait
/// for their turn, and hold no connection meanwhile.
@Singleton
final class GroupStore {

  private static final Logger LOG = Logger.getLogger(GroupStore.class);
  private static final int NOT_NOW = 503;

  private static final int AT_ONCE = 4;
  private static final long PATIENCE_SECONDS = 60;

  private final Submissions submissions;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  GroupStore(Submissions submissions) {
    this.submissions = submissions;
  }

  /// What came of each article, after the commit. Throws the 503 when nothing can be stored now.
  Map<String, Result> store(SortedMap<String, Submission> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    awaitTurn();
    try {
      return storeNow(articles);
    } finally {
      turns.release();
    }
  }

  private void awaitTurn() {
    try {
      if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw Problems.comeBack("Too many batches come at once.");
  }

  private Map<String, Result> storeNow(SortedMap<String, Submission> articles) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> submissions.ingestAll(articles));
    } catch (RuntimeException failure) {
      HttpProblem problem = DatabaseProblems.of(failure);
      if (problem.getStatusCode() == NOT_NOW) {
        throw problem;
      }
      LOG.errorf("%d articles cannot be stored: %s", articles.size(), failure.getClass());
      return articles.size() == 1
          ? Map.of(articles.firstKey(), new Result.Refused(problem))
          : oneByOne(articles);
    }
  }

  private Map<String, Result> oneByOne(SortedMap<String, Submission> articles) {
    Map<String, Result> outcomes = new HashMap<>();
    articles.forEach(
        (id, article) -> outcomes.putAll(storeNow(new TreeMap<>(Map.of(id, article)))));
    return outcomes;
  }
}
