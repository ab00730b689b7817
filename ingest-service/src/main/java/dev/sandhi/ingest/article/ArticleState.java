package dev.sandhi.ingest.article;

/// What became of a revision.
enum ArticleState {
  /// Waits to be read, for the first time or again.
  QUEUED,
  /// Read; its records stand.
  EXTRACTED,
  /// Not in Hindi: kept, without records.
  SET_ASIDE,
  /// Given up after the last attempt; kept with the error.
  DEAD,
  /// A newer revision came before this one was read. The newest revision never is.
  SUPERSEDED
}
