package dev.sandhi.common.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the reports of one event say together: how well each value is supported and what speaks
/// against it, the steps of the event's life, and the events that it belongs to.
public record Joined(
    @Schema(
            description = "Reports that do not copy each other; near-copies count once.",
            examples = "3")
        int independentReports,
    @Schema(
            description =
                "For each value, by its JSON Pointer (RFC 6901) into the record: who says so, and"
                    + " what others say. `/parties`, `/participants` and `/topics` are told whole,"
                    + " and each member by its place.")
        Map<String, FieldSupport> fields,
    @Schema(description = "The steps that were reported, oldest first; the last one is its status.")
        List<LifeStep> life,
    List<EventLink> links) {

  public Joined {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    life = List.copyOf(life);
    links = List.copyOf(links);
  }
}
