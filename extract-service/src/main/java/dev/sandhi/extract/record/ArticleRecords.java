package dev.sandhi.extract.record;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.Difference;
import dev.sandhi.common.article.Differences;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.extract.engine.ExtractionEngine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Reads a revision of an article and lets its records stand in place of the article's earlier
/// ones.
///
/// The same revision may be delivered again, and late: an older one changes nothing, nor does an
/// older engine's reading of the same one.
@Singleton
public class ArticleRecords {

  private final ExtractionEngine engine;
  private final RecordStore store;
  private final Clock clock = Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());

  ArticleRecords(ExtractionEngine engine, RecordStore store) {
    this.engine = engine;
    this.store = store;
  }

  public ExtractionReceipt put(String articleId, ArticleRevision revision) {
    return store.replace(read(articleId, revision));
  }

  /// Puts revisions of several articles, by the ids of these: all of them or none. The receipts
  /// come in their order.
  public List<ExtractionReceipt> put(Map<String, ArticleRevision> revisions) {
    return store.replace(
        revisions.entrySet().stream().map(each -> read(each.getKey(), each.getValue())).toList());
  }

  /// What it would change to put the revision; nothing is changed.
  public Difference preview(String articleId, ArticleRevision revision) {
    return store.preview(read(articleId, revision));
  }

  /// What it changed that an engine read articles again, after the difference of a number.
  public Differences readAgainBy(String engine, long after, int limit) {
    return store.readAgainBy(engine, after, limit);
  }

  private Reading read(String articleId, ArticleRevision revision) {
    Article article = revision.article();
    String language = engine.foreignLanguage(article.text()).orElse(null);
    Extraction extraction = language == null ? engine.extract(article) : null;
    return new Reading(
        articleId,
        revision.revision(),
        article,
        engine.version(),
        clock.instant(),
        language,
        extraction);
  }
}
