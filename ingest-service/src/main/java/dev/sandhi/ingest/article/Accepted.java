package dev.sandhi.ingest.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is answered to who posts an article.
@Schema(description = "The article's name, its revision, and where it stands.")
public record Accepted(
    @Schema(
            description = "Made of the address, or of the text where there is none.",
            examples = "art_t4rk3x7gk2m5w9b6c8d0")
        String id,
    @Schema(description = "Counts from 1; a new text at the same address is a new one.")
        int revision,
    ArticleState state,
    @Schema(description = "When this revision came.") Instant receivedAt) {}
