package dev.sandhi.common.correction;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a curator said of an event. It holds for the event from then on, whatever is reported or
/// read anew, until it is revoked.
public record Correction(
    @Schema(examples = "17") long id,
    @Schema(description = "The event that it was made of.", examples = "mtg_vk6ft85fzzzr02ye95rj")
        String event,
    Action action,
    @Schema(
            description = "For SET, CLEAR and CONFIRM: a JSON Pointer into the record.",
            examples = "/date")
        @Nullable String field,
    @Schema(description = "For SET and CONFIRM: the value from then on, in the field's form.")
        @Nullable Object value,
    @Schema(description = "For MERGE: the event that is the same one.") @Nullable String other,
    @Schema(description = "For SPLIT: the reports that tell of another event.")
        List<String> reports,
    @Schema(description = "Why.", examples = "The ministry's own statement says so.") String reason,
    @Schema(description = "Who.", examples = "asha") String curator,
    Instant madeAt,
    @Schema(description = "When it was revoked; `null` while it holds.")
        @Nullable Instant revokedAt) {

  public Correction {
    reports = List.copyOf(reports);
  }

  /// What is done to the event.
  public enum Action {
    /// A field gets a value.
    SET,
    /// A field is left open.
    CLEAR,
    /// The value that a field has now is right, and stays.
    CONFIRM,
    /// The event and another one are the same.
    MERGE,
    /// Some of the reports tell of another event.
    SPLIT,
    /// There is no such event.
    REJECT;

    /// Whether it concerns one field, and not the event as a whole.
    public boolean isOfField() {
      return this == SET || this == CLEAR || this == CONFIRM;
    }
  }
}
