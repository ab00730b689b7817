package dev.sandhi.ingest.source;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An address to fetch.
@Schema(description = "The address of a page that holds an article.")
record Address(
    @Schema(
            description = "The address, http or https.",
            required = true,
            maxLength = 2_000,
            examples = "https://news.example/2025/07/rubio-dar")
        @Nullable String url,
    @Schema(description = "The outlet; where it is missing the page tells.", maxLength = 200)
        @Nullable String outlet,
    @Schema(description = "The publication date, for a page that gives none.")
        @Nullable LocalDate publishedOn) {}
