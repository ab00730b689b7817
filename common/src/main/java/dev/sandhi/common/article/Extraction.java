package dev.sandhi.common.article;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.Meeting;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that was read from one text. The same text always gives the same extraction.
public record Extraction(
    @Schema(description = "The engine that read it.", examples = "1") String engineVersion,
    @Schema(description = "The publication date used; `null` when it is unknown.")
        @Nullable LocalDate publishedOn,
    @Nullable PublishedBasis publishedBasis,
    List<Meeting> meetings,
    List<Agreement> agreements,
    @Schema(description = "Parts of the page that were left out, in the order of the text.")
        List<PageRemain> remains) {

  public Extraction {
    meetings = List.copyOf(meetings);
    agreements = List.copyOf(agreements);
    remains = List.copyOf(remains);
  }
}
