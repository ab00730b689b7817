package dev.sandhi.common.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person who takes part in a meeting or signs an agreement.
public record Participant(
    @Schema(
            description =
                "The fullest form of the name in the text, without honorific or title; `null`"
                    + " for a person known only by role.")
        @Nullable String name,
    @Schema(description = "The name in Latin letters.", examples = "Rajnath Singh")
        @Nullable String nameLatin,
    @Schema(description = "The role as in the text, without the country.") @Nullable String role,
    @Schema(
            description = "Whom the person represents: ISO 3166-1 alpha-2, or the code of a body.",
            examples = "IN")
        @Nullable String country) {

  public Participant {
    if (name == null && role == null) {
      throw new IllegalArgumentException("a participant has a name or a role");
    }
  }
}
