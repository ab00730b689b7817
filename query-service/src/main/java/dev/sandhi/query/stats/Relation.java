package dev.sandhi.query.stats;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What two parties have to do with each other.
record Relation(
    @Schema(description = "The two, in the order of their codes.", examples = "[\"IN\", \"US\"]")
        List<String> parties,
    @Schema(description = "The meetings of both.", examples = "23") int meetings,
    @Schema(description = "The agreements of both.", examples = "9") int agreements,
    @Schema(description = "The earliest day of them; `null` where there is none.")
        @Nullable LocalDate firstOn,
    @Schema(description = "The latest day of them; `null` where there is none.")
        @Nullable LocalDate lastOn,
    @Schema(description = "Every year from the first to the last.") List<RelationYear> years,
    @Schema(description = "What they deal with, the most frequent first.")
        List<RelationTopic> topics,
    @Schema(description = "The latest events, at most 20, newest first.")
        List<RelationEvent> latest) {

  record RelationYear(
      @Schema(examples = "2025") int year,
      @Schema(examples = "5") int meetings,
      @Schema(examples = "2") int agreements) {}

  record RelationTopic(
      @Schema(examples = "DEFENCE") String topic,
      @Schema(description = "The events about it.", examples = "11") int events) {}

  record RelationEvent(
      @Schema(examples = "agr_9ncnx4mzfsahg8a7sp2x") String id,
      @Schema(description = "As in the record.", examples = "FRAMEWORK") String kind,
      @Schema(description = "As in the record.", examples = "SIGNED") String status,
      @Schema(description = "The day that lists are ordered by.") LocalDate listedOn) {}
}
