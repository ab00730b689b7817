package dev.sandhi.common.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a curator asks to have corrected.
public record NewCorrection(
    @Schema(
            description = "The event; an id that another one stands for means that one.",
            examples = "mtg_vk6ft85fzzzr02ye95rj")
        @NotNull
        @Pattern(regexp = NewCorrection.EVENT)
        String event,
    @NotNull Correction.Action action,
    @Schema(
            description = "For SET, CLEAR and CONFIRM: a JSON Pointer into the record.",
            examples = "/place/city")
        @Size(max = 100)
        @Nullable String field,
    @Schema(description = "For SET: the value, in the form that the field has.")
        @Nullable Object value,
    @Schema(description = "For MERGE: the event that is the same one.")
        @Pattern(regexp = NewCorrection.EVENT)
        @Nullable String other,
    @Schema(description = "For SPLIT: the reports that tell of another event.") @Size(max = 1_000)
        @Nullable List<String> reports,
    @Schema(description = "Why.", examples = "The ministry's own statement says so.")
        @NotBlank
        @Size(max = 2_000)
        String reason,
    @Schema(description = "Who.", examples = "asha") @NotBlank @Size(max = 200) String curator) {

  /// What ids of events look like.
  public static final String EVENT = "(mtg|agr)_[0-9a-z]{8,64}";
}
