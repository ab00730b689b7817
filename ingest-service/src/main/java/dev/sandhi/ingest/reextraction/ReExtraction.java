package dev.sandhi.ingest.reextraction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked for.
@Schema(description = "Which articles are to be read again.")
record ReExtraction(
    @Schema(
            description =
                "Those read by an engine older than this. The one that runs now, unless told.",
            pattern = ReExtraction.VERSION,
            examples = "2")
        @Nullable String olderThan,
    @Schema(description = "Only count them.", defaultValue = "false") boolean dryRun) {

  static final String VERSION = "^[0-9]{1,6}(\\.[0-9]{1,6}){0,5}$";
}
