package dev.sandhi.common.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who says that a field has the value that the record gives, and what else was said.
public record FieldSupport(
    @Schema(description = "How many independent reports say so.", examples = "2")
        int independentReports,
    @Schema(description = "The reports that say so.", examples = "[\"rep_6h2k9d4m8q3s7v5x\"]")
        List<String> reports,
    Decision decidedBy,
    @Schema(description = "Why this value won, where it is not plain.") @Nullable String why,
    @Schema(description = "The other values that were reported, the best supported first.")
        List<OtherValue> others) {

  public FieldSupport {
    reports = List.copyOf(reports);
    others = List.copyOf(others);
  }

  /// What made one of several reported values the record's.
  public enum Decision {
    /// No report says otherwise.
    UNCONTESTED,
    /// Most independent reports say so.
    MOST_REPORTS,
    /// It says the same as others, more exactly.
    MOST_EXACT,
    /// It is the later step of the event's life.
    LATEST_STEP,
    /// As many reports say otherwise; this one was published first.
    FIRST_REPORT,
    /// The text that says so contradicts itself, and more of it supports this reading.
    WITHIN_REPORT,
    /// A curator said so.
    CURATOR
  }
}
