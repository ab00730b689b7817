package dev.sandhi.extract.correction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sandhi.common.correction.Correction.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A correction that holds. `anchors` are the reports of the corrected event; `anchor` is the first
/// of them that still stands, if one does.
public record Ruling(
    Action action,
    @Nullable String field,
    @Nullable JsonNode value,
    @Nullable String anchor,
    List<String> anchors,
    List<String> others,
    String curator,
    String reason) {

  boolean isOfField() {
    return field != null;
  }
}
