package dev.sandhi.ingest.page;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A date that the page gives.
@Schema(description = "A date of the page, and which part of it gives the date.")
public record DateCandidate(
    Basis basis,
    Role role,
    @Schema(description = "As it stands in the page.", examples = "2025-11-05T23:10:00Z")
        String words,
    @Schema(
            description =
                "The day in India; `null` where it cannot be read, lies in the future or before"
                    + " there was a web.")
        @Nullable LocalDate day) {

  /// In the order in which they are believed.
  @Schema(
      name = "DateBasis",
      description = "Which part of the page gives the date, or that the feed does which led to it.")
  public enum Basis {
    JSON_LD,
    OPEN_GRAPH,
    META,
    TIME_ELEMENT,
    ADDRESS,
    VISIBLE_LINE,
    FEED
  }

  /// What happened on that day.
  @Schema(name = "DateRole", description = "Whether the page came out then, or was changed.")
  public enum Role {
    PUBLISHED,
    MODIFIED
  }

  boolean isUsable() {
    return role == Role.PUBLISHED && day != null;
  }
}
