package dev.sandhi.common.record;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step in the life of an event, as it was reported: planned for May, signed on the 6th.
public record LifeStep(
    @Schema(description = "A status of the record's type.", examples = "SIGNED") String status,
    @Schema(description = "When the step took place, or when what is planned is to take place.")
        @Nullable EventDate date,
    @Schema(description = "The day that the step was first reported on; `null` when unknown.")
        @Nullable LocalDate reportedOn,
    @Schema(description = "How many independent reports say so.", examples = "2")
        int independentReports,
    @Schema(description = "The reports that say so.", examples = "[\"rep_6h2k9d4m8q3s7v5x\"]")
        List<String> reports,
    @Schema(description = "The words that say so.") List<Evidence> evidence) {

  public LifeStep {
    reports = List.copyOf(reports);
    evidence = List.copyOf(evidence);
  }
}
