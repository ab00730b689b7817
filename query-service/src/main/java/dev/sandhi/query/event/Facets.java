package dev.sandhi.query.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many of the matching records have which value.
@Schema(description = "How many of the matching records have which value.")
record Facets(
    @Schema(description = "How many records were counted.", examples = "128") int counted,
    @Schema(description = "Whether these are all that match; otherwise they are the newest.")
        boolean complete,
    @Schema(description = "The values of each facet that was asked for.")
        List<FacetValues> values) {

  record FacetValues(Facet facet, List<FacetCount> counts) {}

  @Schema(description = "The 50 most frequent values, the most frequent first.")
  record FacetCount(
      @Schema(examples = "IN") String value,
      @Schema(description = "How many records have it.", examples = "42") int count) {}
}
