package dev.sandhi.ingest.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The last line of an answer. An answer without it was cut short.
@Schema(description = "The last line of the answer; one without it was cut short.")
record BatchEnd(
    @Schema(description = "Always `true`; no other line has it.") boolean end,
    @Schema(description = "How many lines were answered.") long lines,
    @Schema(description = "How many of them held something new.") long created,
    @Schema(description = "How many held an article that was known.") long known,
    @Schema(description = "How many were refused.") long refused,
    @Schema(
            description =
                "Why the batch ended before its last line; else `null`. What was not answered was"
                    + " not stored.")
        @Nullable LineProblem problem) {}
