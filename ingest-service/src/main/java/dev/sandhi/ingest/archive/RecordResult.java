package dev.sandhi.ingest.archive;

import dev.sandhi.ingest.article.Accepted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of one record of an archive.
@Schema(description = "What came of one record of an archive that holds, or should hold, a page.")
record RecordResult(
    @Schema(description = "Where the record begins, in bytes of the archive.", examples = "1342")
        long offset,
    @Schema(description = "The address that the record is of.") @Nullable String url,
    Outcome outcome,
    @Schema(description = "The article; `null` where there is none.") @Nullable Accepted article,
    @Schema(description = "Why there is none; else `null`.") @Nullable String reason) {

  /// What came of it.
  @Schema(
      name = "RecordOutcome",
      description =
          "`CREATED`, the article is new or its text is; `KNOWN`, nothing is new; `SKIPPED`, the"
              + " record is of no page that was served; `REFUSED`, no article can be read from it.")
  enum Outcome {
    CREATED,
    KNOWN,
    SKIPPED,
    REFUSED
  }
}
