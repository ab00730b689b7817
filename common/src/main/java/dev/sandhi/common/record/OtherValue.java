package dev.sandhi.common.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A value that was reported, and that is not the record's.
public record OtherValue(
    @Schema(description = "In the form that the field has.") Object value,
    @Schema(description = "How many independent reports say so.", examples = "1")
        int independentReports,
    @Schema(description = "The reports that say so.", examples = "[\"rep_6h2k9d4m8q3s7v5x\"]")
        List<String> reports,
    @Schema(description = "The words that say so, where they are at hand.")
        @Nullable Evidence evidence) {

  public OtherValue {
    reports = List.copyOf(reports);
  }
}
