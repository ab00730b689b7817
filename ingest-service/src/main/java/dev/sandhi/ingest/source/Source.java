package dev.sandhi.ingest.source;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A source as it is shown.
@Schema(description = "A source, how the last looks at it went, and what came of its entries.")
record Source(
    @Schema(examples = "src_t4rk3x7gk2m5w9b6c8d0") String id,
    String url,
    @Nullable String outlet,
    int pollEverySeconds,
    boolean paused,
    @Nullable SourceKind kind,
    Instant createdAt,
    @Schema(description = "When it will be looked at next, unless it is paused.")
        Instant nextPollAt,
    @Nullable Instant lastPolledAt,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant lastFailureAt,
    @Schema(
            description =
                "What was wrong the last time; `null` when nothing was. A feed that was cut off is"
                    + " read up to the cut, and told here.")
        @Nullable String lastError,
    ItemCounts items) {

  static Source of(SourceEntity source, ItemCounts items) {
    return new Source(
        source.id,
        source.url,
        source.outlet,
        source.pollSeconds,
        source.paused,
        source.kind,
        source.createdAt,
        source.nextPollAt,
        source.lastPolledAt,
        source.lastSuccessAt,
        source.lastFailureAt,
        source.lastError,
        items);
  }
}
