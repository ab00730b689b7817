package dev.sandhi.common.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The very words that a value was read from. `quote` always equals the published text from `start`
/// to `end`.
public record Evidence(
    @Schema(
            description = "The article quoted; `null` for a text that is not stored.",
            examples = "art_zy30raygjzan6wq96yrc")
        @Nullable String articleId,
    @Schema(
            description = "The value supported: a JSON Pointer (RFC 6901) into the record.",
            examples = "/participants/0/name")
        String field,
    @Schema(description = "The words, exactly as published.") String quote,
    @Schema(description = "First Unicode code point of the quote, counted from 0.") int start,
    @Schema(description = "The code point after the quote.") int end,
    @Schema(
            description = "The rule that read it; `explain` shows it at work.",
            examples = "meeting/mulakat-karna")
        String rule) {

  public Evidence {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  public Evidence of(String article) {
    return new Evidence(article, field, quote, start, end, rule);
  }
}
