package dev.sandhi.common.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An article as it was published. Offsets of evidence count code points of `text`.
public record Article(
    @Schema(description = "The published text, at most 2,000,000 characters.")
        @NotBlank
        @Size(max = Article.MAX_TEXT)
        String text,
    @Schema(description = "The headline.") @Size(max = 2_000) @Nullable String title,
    @Schema(
            description = "The address of the page.",
            examples = "https://news.example/2025/07/rubio-dar")
        @Size(max = 2_000)
        @Nullable String url,
    @Schema(description = "The newspaper, agency or site.") @Size(max = 200)
        @Nullable String outlet,
    @Schema(
            description =
                "The publication date, the only \"now\" that words such as 'today' count from."
                    + " Where it is missing, a date line at the head of the text is read.",
            examples = "2025-07-26")
        @Nullable LocalDate publishedOn) {

  public static final int MAX_TEXT = 2_000_000;
}
