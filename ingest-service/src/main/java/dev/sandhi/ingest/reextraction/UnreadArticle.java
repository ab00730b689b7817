package dev.sandhi.ingest.reextraction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An article that the engine fails to read.
@Schema(description = "An article that could not be read.")
record UnreadArticle(
    @Schema(examples = "art_t4rk3x7gk2m5w9b6c8d0") String articleId,
    @Schema(description = "Why not.", examples = "no answer in time") String error) {}
