package dev.sandhi.ingest.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A title that the page gives.
@Schema(description = "A title, and which part of the page gives it.")
public record TitleCandidate(Basis basis, String title) {

  /// In the order in which they are believed.
  @Schema(name = "TitleBasis", description = "Which part of the page gives the title.")
  public enum Basis {
    JSON_LD,
    OPEN_GRAPH,
    HEADING,
    META,
    TITLE_ELEMENT
  }
}
