package dev.sandhi.common.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one of several revisions, as if it had been handed on by itself.
public record DeliveryResult(
    String articleId,
    int revision,
    @Schema(description = "The status that it would get by itself.", examples = "200") int status,
    @Schema(description = "`null` unless the status is 200.") @Nullable ExtractionReceipt receipt,
    @Schema(description = "Why there is no receipt; else `null`.") @Nullable String error) {}
