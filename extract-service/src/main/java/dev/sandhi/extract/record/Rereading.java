package dev.sandhi.extract.record;

import dev.sandhi.common.correction.HistoryEntry.Cause;

/// An article that is read, and how it was read before; the first time both are the same.
record Rereading(
    String articleId, int fromRevision, String fromEngine, int toRevision, String toEngine) {

  static Rereading first(Reading reading) {
    return new Rereading(
        reading.articleId(),
        reading.revision(),
        reading.engineVersion(),
        reading.revision(),
        reading.engineVersion());
  }

  static Rereading of(StoredArticle article, Reading reading) {
    return new Rereading(
        article.id,
        article.revision,
        article.engineVersion,
        reading.revision(),
        reading.engineVersion());
  }

  boolean isFirst() {
    return !isAnother();
  }

  boolean isAnother() {
    return fromRevision != toRevision || !fromEngine.equals(toEngine);
  }

  /// What is told of changes that come of it.
  Occasion occasion() {
    boolean sameText = fromRevision == toRevision && !fromEngine.equals(toEngine);
    String why = "revision " + toRevision + " read by engine " + toEngine;
    return new Occasion(sameText ? Cause.RE_EXTRACTION : Cause.REPORT, articleId, why);
  }
}
