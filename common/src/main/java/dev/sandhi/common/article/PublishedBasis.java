package dev.sandhi.common.article;

/// Where a publication date comes from.
public enum PublishedBasis {
  /// It was given beside the article.
  GIVEN,
  /// It stands at the head of the text.
  DATELINE
}
