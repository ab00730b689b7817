package dev.sandhi.common.record;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When an event takes place, with the words that say so. Either `start` is known, or `unresolved`
/// says why it is not.
public record EventDate(
    @Schema(description = "The day, month or year; `null` when it cannot be known.")
        @Nullable PartialDate start,
    @Schema(description = "The last day; only where the text gives a span.")
        @Nullable PartialDate end,
    @Schema(description = "The words of the text.") String words,
    @Schema(description = "How the date was found; `null` when it is unresolved.")
        @Nullable DateBasis basis,
    @Schema(description = "What disagrees, where two statements of the text do, and which one won.")
        @Nullable String conflict,
    @Schema(description = "Why the words give no date; `null` when they do.")
        @Nullable UnresolvedReason unresolved) {

  public EventDate {
    Objects.requireNonNull(words, "words");
    if ((start == null) == (unresolved == null)) {
      throw new IllegalArgumentException("either a start or a reason why there is none");
    }
    if (start != null && end != null && end.latest().isBefore(start.earliest())) {
      throw new IllegalArgumentException("ends before it starts: " + start + ", " + end);
    }
  }

  public static EventDate unresolved(String words, UnresolvedReason reason) {
    return new EventDate(null, null, words, null, null, reason);
  }
}
