package dev.sandhi.ingest.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job that was taken. The lease is the proof: once another took the job too, it opens nothing
/// any more.
///
/// `attempts` counts this one. `isLost` says that whoever took it before never came back.
public record Job(
    String articleId,
    int revision,
    int attempts,
    @Nullable String lastError,
    boolean isLost,
    Instant queuedAt,
    UUID lease) {

  private static final int SEVERAL = 3;

  /// Whether it was tried before: then it is handed on by itself, for nobody knows yet whether it
  /// was to blame.
  public boolean isTriedAgain() {
    return isLost || attempts > 1;
  }

  /// Whether it may be what others died of: then nothing else is under way beside it.
  public boolean isSuspect() {
    return isLost || attempts >= SEVERAL;
  }
}
