package dev.sandhi.ingest.status;

import dev.sandhi.ingest.source.SourceStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the service stands.
@Schema(description = "How much waits, and since when.")
record ServiceStatus(
    @Schema(description = "Articles that wait to be read, those in work too.") long backlog,
    @Schema(description = "Articles that are handed on now.") long inWork,
    @Schema(description = "Articles that wait for another attempt.") long failed,
    @Schema(description = "Since when the oldest waits; `null` when none does.")
        @Nullable Instant oldestJob,
    @Schema(description = "Articles that were given up.") long dead,
    @Schema(description = "Bytes that the database holds.") long stored,
    @Schema(description = "Whether articles are taken in; else they are answered with 429.")
        boolean accepting,
    @Schema(description = "When each source was last read.") List<SourceStatus> sources) {

  ServiceStatus {
    sources = List.copyOf(sources);
  }
}
