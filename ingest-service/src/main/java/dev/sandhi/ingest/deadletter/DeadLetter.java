package dev.sandhi.ingest.deadletter;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An article that was given up after its last attempt.
@Schema(description = "An article that was given up after the last attempt.")
record DeadLetter(
    @Schema(examples = "art_t4rk3x7gk2m5w9b6c8d0") String articleId,
    @Schema(description = "Counts from 1.") int revision,
    @Nullable String url,
    @Nullable String title,
    @Nullable String outlet,
    @Schema(description = "When this revision came.") Instant receivedAt,
    @Schema(description = "When it was given up.") Instant diedAt,
    @Schema(description = "How often it was handed on.") int attempts,
    @Schema(description = "Why the last attempt failed.") String error,
    @Schema(description = "The engine whose records stand meanwhile; `null` when there are none.")
        @Nullable String engineVersion) {}
