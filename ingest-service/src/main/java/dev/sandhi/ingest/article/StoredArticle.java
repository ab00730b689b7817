package dev.sandhi.ingest.article;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.common.article.PublishedBasis;
import dev.sandhi.ingest.page.PageFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An article as it was published, in its newest revision, and what became of it.
@Schema(description = "An article in its newest revision, and what became of it.")
record StoredArticle(
    @Schema(examples = "art_t4rk3x7gk2m5w9b6c8d0") String id,
    @Schema(description = "Counts from 1.") int revision,
    ArticleState state,
    @Schema(description = "The text, exactly as it was given, or as it was read from the page.")
        String text,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    @Schema(description = "The publication date; `null` when it is unknown.")
        @Nullable LocalDate publishedOn,
    @Schema(
            description =
                "`GIVEN` beside the article or by its page, or read from the `DATELINE` of its"
                    + " text.")
        @Nullable PublishedBasis publishedBasis,
    @Schema(description = "What its page said of itself; `null` where a text was given.")
        @Nullable PageFacts page,
    @Schema(description = "The language of a text set aside (BCP 47), `und` when undetermined.")
        @Nullable String language,
    @Schema(description = "Parts of the page that were not read, in the order of the text.")
        List<PageRemain> remains,
    @Schema(description = "Number of meetings read from it; `null` while that is not known.")
        @Nullable Integer meetings,
    @Schema(description = "Number of agreements read from it; `null` while that is not known.")
        @Nullable Integer agreements,
    @Schema(description = "The engine that read it; `null` until it has been read.", examples = "1")
        @Nullable String engineVersion,
    @Schema(description = "When this revision came.") Instant receivedAt,
    @Schema(description = "How often it was handed on. Not counted while nobody could take it.")
        int attempts,
    @Schema(description = "Why the last attempt failed; `null` when it did not.")
        @Nullable String lastError,
    @Schema(
            description =
                "The article that this one is a copy of, with nearly the same text at another"
                    + " address; `null` where it is the first. Known a moment after it was taken"
                    + " in.",
            examples = "art_t4rk3x7gk2m5w9b6c8d0")
        @Nullable String duplicateOf,
    @Schema(description = "How many copies of it have come.") int copies) {

  StoredArticle {
    remains = List.copyOf(remains);
  }
}
