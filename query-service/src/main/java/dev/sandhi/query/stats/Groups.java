package dev.sandhi.query.stats;

import dev.sandhi.query.event.Facet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many events have each value, or each pair of values.
record Groups(
    @Schema(description = "What is counted by.") List<Facet> groupBy,
    @Schema(description = "The largest first.") List<Group> data,
    @Schema(
            description = "What the groups that are not told by themselves count together.",
            examples = "17")
        int other) {

  record Group(
      @Schema(description = "A value for each of `groupBy`.", examples = "[\"IN\"]")
          List<String> values,
      @Schema(description = "How many events have them.", examples = "42") int count) {}
}
