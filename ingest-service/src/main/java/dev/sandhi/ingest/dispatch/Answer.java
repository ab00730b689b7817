package dev.sandhi.ingest.dispatch;

import dev.sandhi.common.article.ExtractionReceipt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of handing one article on.
sealed interface Answer {

  /// The article was read.
  record Received(ExtractionReceipt receipt) implements Answer {}

  /// The attempt failed, and the article may be why.
  record Failed(String error) implements Answer {}

  /// Nobody was there to read it, so the attempt does not count. `retryAfter` is how long not to
  /// come back, where that was told.
  record Absent(String error, @Nullable Duration retryAfter) implements Answer {}

  /// This service stops, and waits for no answer.
  record Stopped() implements Answer {}
}
