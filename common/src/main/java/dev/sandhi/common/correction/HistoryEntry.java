package dev.sandhi.common.correction;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A value of an event that became another one. Entries are added and never changed.
public record HistoryEntry(
    @Schema(description = "Counts up, with gaps.", examples = "2087") long number,
    Instant at,
    @Schema(examples = "mtg_vk6ft85fzzzr02ye95rj") String event,
    Cause cause,
    @Schema(description = "A JSON Pointer into the record; empty for the record as a whole.")
        String field,
    @Schema(description = "`null` where there was no value.") @Nullable Object oldValue,
    @Schema(description = "`null` where there is no value now.") @Nullable Object newValue,
    @Schema(description = "The curator, or the articles that brought it, with commas between.")
        String who,
    @Schema(description = "The curator's reason, or what was done.") String why) {

  /// What made the value another one.
  @Schema(name = "HistoryCause")
  public enum Cause {
    /// An article was read for the first time, or a new revision of it.
    REPORT,
    /// The same text was read by another engine.
    RE_EXTRACTION,
    /// A curator corrected it.
    CORRECTION
  }
}
