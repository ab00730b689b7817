package dev.sandhi.common.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One of several revisions that are handed on for extraction together.
public record Delivery(
    @Schema(examples = "art_t4rk3x7gk2m5w9b6c8d0") String articleId,
    @Schema(description = "Counts from 1; an older revision than the stored one is ignored.")
        int revision,
    Article article) {}
