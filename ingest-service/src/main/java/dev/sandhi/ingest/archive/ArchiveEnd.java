package dev.sandhi.ingest.archive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How reading an archive ended.
@Schema(
    description = "The last line: how reading the archive ended. Where it is missing, it was cut.")
record ArchiveEnd(
    @Schema(description = "Always true.") boolean end,
    @Schema(description = "All records that were read, those without a line too.") long records,
    long created,
    long known,
    long skipped,
    long refused,
    @Schema(
            description =
                "Where the record begins that could not be read, in bytes; `null` where all could."
                    + " What lies before it is kept.")
        @Nullable Long brokenAt,
    @Schema(description = "Why it could not be read; else `null`.") @Nullable String error) {}
