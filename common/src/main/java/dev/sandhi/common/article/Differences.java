package dev.sandhi.common.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What it changed that articles were read again, part by part.
public record Differences(
    List<Difference> differences,
    @Schema(description = "What to ask for the next part with.", examples = "2087") long next) {

  public Differences {
    differences = List.copyOf(differences);
  }
}
