package dev.sandhi.query.stats;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who deals with whom, and how often.
record Network(
    @Schema(description = "How many events were counted.", examples = "128") int counted,
    @Schema(
            description =
                "Whether these are all that match; otherwise they are the newest 50000, and a"
                    + " range of dates tells of others.")
        boolean complete,
    @Schema(description = "The parties, those with the most shared events first.") List<Node> nodes,
    @Schema(description = "Two parties each, those with the most shared events first.")
        List<Edge> edges) {

  record Node(
      @Schema(description = "ISO 3166-1 alpha-2, or the code of a body.", examples = "IN")
          String code,
      @Schema(description = "Its edges, weighed together.", examples = "64") long weight) {}

  record Edge(
      @Schema(examples = "IN") String source,
      @Schema(examples = "US") String target,
      @Schema(description = "How many events both are parties to.", examples = "23") long weight) {}
}
