package dev.sandhi.ingest.reextraction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What comes of it.
@Schema(description = "What is read again.")
record ReExtractionResult(
    @Schema(description = "Articles read by an engine older than this are meant.", examples = "2")
        String olderThan,
    boolean dryRun,
    @Schema(description = "How many there are, and none of them queued already.") long articles,
    @Schema(description = "How many of them are queued now; none in a dry run.") long queued) {}
