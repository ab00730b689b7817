package dev.sandhi.common.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What it changes that an article is read again, by another engine or in a new revision.
public record Difference(
    @Schema(examples = "art_t4rk3x7gk2m5w9b6c8d0") String articleId,
    @Schema(description = "The revision that was read before; `null` for an article not yet read.")
        @Nullable Integer fromRevision,
    @Schema(description = "The engine that read it before.") @Nullable String fromEngine,
    int toRevision,
    @Schema(examples = "3") String toEngine,
    @Schema(description = "The reports that are new.") List<Object> added,
    @Schema(description = "The reports that are gone.") List<Object> gone,
    @Schema(description = "The reports that say something else.") List<ChangedReport> changed) {

  public Difference {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    changed = List.copyOf(changed);
  }

  /// A report, and its fields that have another value.
  public record ChangedReport(
      @Schema(examples = "rep_6h2k9d4m8q3s7v5x") String report, List<ChangedField> fields) {

    public ChangedReport {
      fields = List.copyOf(fields);
    }
  }

  /// A field with its old and its new value.
  public record ChangedField(
      @Schema(description = "A JSON Pointer into the record.", examples = "/date") String field,
      @Nullable Object oldValue,
      @Nullable Object newValue) {}
}
