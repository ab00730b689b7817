package dev.sandhi.ingest.deadletter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Some dead letters, and where the next begin.
@Schema(description = "Dead letters, the last one first.")
record DeadLetterPage(List<DeadLetter> data, Meta meta) {

  /// What is to be known of the page.
  @Schema(name = "DeadLetterPageMeta")
  record Meta(
      @Schema(description = "Leads to the next page; `null` on the last one.")
          @Nullable String nextCursor,
      @Schema(description = "How many there are in all.") long count) {}
}
