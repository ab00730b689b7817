package dev.sandhi.common.article;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a revision that was handed on for extraction.
public record ExtractionReceipt(
    String articleId,
    int revision,
    @Schema(examples = "1") String engineVersion,
    Outcome outcome,
    @Schema(description = "The language of a text set aside (BCP 47), `und` when undetermined.")
        @Nullable String language,
    @Nullable LocalDate publishedOn,
    @Nullable PublishedBasis publishedBasis,
    @Schema(description = "Number of meetings stored.") int meetings,
    @Schema(description = "Number of agreements stored.") int agreements,
    List<PageRemain> remains) {

  public ExtractionReceipt {
    remains = List.copyOf(remains);
  }

  /// What was done with the revision.
  public enum Outcome {
    /// Its records stand.
    EXTRACTED,
    /// A newer revision, or a newer engine's reading, stands already; nothing was changed.
    STALE,
    /// The text is not in Hindi; it has no records.
    SET_ASIDE
  }
}
