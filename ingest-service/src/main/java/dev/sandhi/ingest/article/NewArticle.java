package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An article as a client gives it: its text, or the page that holds it.
@Schema(
    description =
        "An article: its published `text`, or the page that holds it as `html`. What is given"
            + " beside a page goes before what the page says of itself.")
public record NewArticle(
    @Schema(
            description = "The published text, at most 2,000,000 characters.",
            maxLength = Article.MAX_TEXT)
        @Nullable String text,
    @Schema(description = "The page, in place of a text.") @Nullable String html,
    @Schema(description = "The headline.", maxLength = 2_000) @Nullable String title,
    @Schema(
            description = "The address of the page.",
            maxLength = 2_000,
            examples = "https://news.example/2025/07/rubio-dar")
        @Nullable String url,
    @Schema(description = "The newspaper, agency or site.", maxLength = 200)
        @Nullable String outlet,
    @Schema(
            description =
                "The publication date, the only \"now\" that words such as 'today' count from."
                    + " Where it is missing it is read from the page, or from a date line at the"
                    + " head of the text.",
            examples = "2025-07-26")
        @Nullable LocalDate publishedOn) {}
