package dev.sandhi.ingest.source;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a source stands.
@Schema(description = "When a source was last read, and what was wrong since.")
public record SourceStatus(
    @Schema(examples = "src_t4rk3x7gk2m5w9b6c8d0") String id,
    String url,
    boolean paused,
    @Schema(description = "When it was last read well; `null` when it never was.")
        @Nullable Instant lastSuccessAt,
    @Schema(description = "What was wrong the last time; `null` when nothing was.")
        @Nullable String lastError) {}
