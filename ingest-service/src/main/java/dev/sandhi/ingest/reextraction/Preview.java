package dev.sandhi.ingest.reextraction;

import dev.sandhi.common.article.Delivery;
import dev.sandhi.common.article.Difference;
import dev.sandhi.ingest.article.ArticleStore;
import dev.sandhi.ingest.dispatch.Answer;
import dev.sandhi.ingest.dispatch.CurrentEngine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/// Has articles that an older engine has read previewed by the one that runs now, one after the
/// other, so that those that come in are not kept waiting. Nothing is stored, and no more than a
/// few texts are held at once.
@Singleton
class Preview {

  private static final int AT_ONCE = 20;

  private final OlderReadings readings;
  private final ArticleStore articles;
  private final CurrentEngine engine;

  Preview(OlderReadings readings, ArticleStore articles, CurrentEngine engine) {
    this.readings = readings;
    this.articles = articles;
    this.engine = engine;
  }

  /// Where the lines go: each a [Difference], or an [UnreadArticle].
  @FunctionalInterface
  interface Lines {
    void write(Object line) throws IOException;
  }

  /// Looks at so many articles in the order of their ids, which says nothing of what they tell: the
  /// first of them are a sample of all.
  PreviewEnd of(String version, String after, int most, Lines lines) throws IOException {
    PreviewEnd end = PreviewEnd.OF_NONE;
    List<String> ids = readings.idsAfter(after, version, Math.min(most, AT_ONCE));
    while (!ids.isEmpty()) {
      for (Delivery delivery : articles.newest(ids)) {
        end = next(end, delivery.articleId(), engine.preview(delivery), lines);
        if (end.error() != null) {
          return end;
        }
      }
      int left = (int) Math.min(most - end.articles(), AT_ONCE);
      ids = left == 0 ? List.of() : readings.idsAfter(ids.getLast(), version, left);
    }
    return end;
  }

  private static PreviewEnd next(
      PreviewEnd end, String articleId, Answer<Difference> answer, Lines lines) throws IOException {
    return switch (answer) {
      case Answer.Received<Difference>(Difference difference) when isNone(difference) ->
          end.afterSame(articleId);
      case Answer.Received<Difference>(Difference difference) -> {
        lines.write(difference);
        yield end.afterChanged(articleId);
      }
      case Answer.Failed<Difference>(String error) -> {
        lines.write(new UnreadArticle(articleId, error));
        yield end.afterFailed(articleId);
      }
      case Answer.Absent<Difference> absent -> end.stopped(absent.error());
      case Answer.Stopped<Difference> _ -> end.stopped("the service stops");
    };
  }

  private static boolean isNone(Difference difference) {
    return difference.added().isEmpty()
        && difference.gone().isEmpty()
        && difference.changed().isEmpty();
  }
}
