package dev.sandhi.ingest.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking for one article to be read.
public sealed interface Answer<T> {

  /// The article was read.
  record Received<T>(T content) implements Answer<T> {}

  /// The attempt failed, and the article may be why.
  record Failed<T>(String error) implements Answer<T> {}

  /// Nobody was there to read it, so the attempt does not count. `retryAfter` is how long not to
  /// come back, where that was told.
  record Absent<T>(String error, @Nullable Duration retryAfter) implements Answer<T> {}

  /// This service stops, and waits for no answer.
  record Stopped<T>() implements Answer<T> {}
}
