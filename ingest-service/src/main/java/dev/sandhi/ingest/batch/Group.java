package dev.sandhi.ingest.batch;

import dev.sandhi.ingest.article.ArticleId;
import dev.sandhi.ingest.article.IngestArticle.Result;
import dev.sandhi.ingest.article.Submission;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Some lines of a batch that are stored together, and what is known of each so far. No article is
/// in it twice, so that a later line sees what an earlier one has done.
final class Group {

  private static final int MOST_LINES = 250;
  private static final int MOST_SIZE = 2_000_000;

  private final List<Entry> entries = new ArrayList<>();
  private final SortedMap<String, Submission> articles = new TreeMap<>();
  private int size;

  SortedMap<String, Submission> articles() {
    return articles;
  }

  /// Whether one more line fits: with an article, or without one where it was refused.
  boolean hasRoomFor(@Nullable Submission submission) {
    return entries.size() < MOST_LINES && (submission == null || isRoomy(submission));
  }

  /// Takes a line with its article, or with the reason why there is none.
  void add(long line, @Nullable Submission submission, @Nullable HttpProblem problem) {
    @Nullable String id = submission == null ? null : ArticleId.of(submission.article());
    entries.add(new Entry(line, id, problem));
    if (submission != null && id != null) {
      articles.put(id, submission);
      size += submission.size();
    }
  }

  private boolean isRoomy(Submission submission) {
    return !articles.containsKey(ArticleId.of(submission.article()))
        && (articles.isEmpty() || size + submission.size() <= MOST_SIZE);
  }

  /// A result for each line, in their order.
  List<LineResult> results(Map<String, Result> outcomes) {
    return entries.stream()
        .map(entry ->
            entry.problem() == null
                ? LineResult.of(entry.line(), Objects.requireNonNull(outcomes.get(entry.id())))
                : LineResult.refused(entry.line(), entry.problem()))
        .toList();
  }

  private record Entry(long line, @Nullable String id, @Nullable HttpProblem problem) {}
}
