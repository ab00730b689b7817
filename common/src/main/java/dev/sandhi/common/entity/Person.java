package dev.sandhi.common.entity;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person whom records tell of, under whatever spellings.
public record Person(
    @Schema(examples = "per_9keqa5p0np9axkndfnze") String id,
    @Schema(description = "The fullest spelling, as in the texts.") String name,
    @Schema(description = "The name in Latin letters.", examples = "Marco Rubio")
        @Nullable String nameLatin,
    @Schema(description = "Every spelling that was read, in both scripts.") List<String> spellings,
    @Schema(description = "The offices that texts give, the latest first.") List<Office> offices) {

  public Person {
    spellings = List.copyOf(spellings);
    offices = List.copyOf(offices);
  }

  /// An office that texts give a person, and when they do.
  public record Office(
      @Schema(description = "As in the text, without the country; `null` where none is told.")
          @Nullable String role,
      @Schema(description = "ISO 3166-1 alpha-2, or the code of a body.", examples = "US")
          @Nullable String country,
      @Nullable LocalDate firstSeen,
      @Nullable LocalDate lastSeen,
      @Schema(description = "How many reports say so.") int reports) {}
}
