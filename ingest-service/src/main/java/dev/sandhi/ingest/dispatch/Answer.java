package dev.sandhi.ingest.dispatch;

import dev.sandhi.common.article.ExtractionReceipt;

/// What came of handing one article on.
sealed interface Answer {

  /// The article was read.
  record Received(ExtractionReceipt receipt) implements Answer {}

  /// The attempt failed, and the article may be why.
  record Failed(String error) implements Answer {}

  /// Nobody was there to read it, so the attempt does not count.
  record Absent(String error) implements Answer {}
}
