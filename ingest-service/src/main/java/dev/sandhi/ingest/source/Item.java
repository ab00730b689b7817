package dev.sandhi.ingest.source;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry of a source, and what became of it.
@Schema(description = "An entry of a source, and what became of it.")
record Item(
    String url,
    State state,
    @Schema(description = "The article that it became; `null` until it has.")
        @Nullable String articleId,
    @Schema(description = "How often fetching it failed.") int attempts,
    @Schema(description = "Why it was not taken the last time; `null` when it was.")
        @Nullable String lastError,
    @Schema(description = "When the source gave it last, or said that it had changed.")
        Instant seenAt) {

  /// Where an entry stands.
  @Schema(
      name = "ItemState",
      description =
          "`WAITING` to be fetched, for the first time or again; `TAKEN` as an article; `REFUSED`,"
              + " for there is no article to be had; `FAILED` too often.")
  enum State {
    WAITING,
    TAKEN,
    REFUSED,
    FAILED
  }
}
