package dev.sandhi.common.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One revision of a stored article, handed on for extraction.
public record ArticleRevision(
    @Schema(description = "Counts from 1; an older revision than the stored one is ignored.")
        @Positive
        int revision,
    @NotNull @Valid Article article) {}
