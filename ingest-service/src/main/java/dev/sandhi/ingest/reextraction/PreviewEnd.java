package dev.sandhi.ingest.reextraction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a preview ended.
@Schema(description = "The last line: how the preview ended. Where it is missing, it was cut.")
record PreviewEnd(
    @Schema(description = "Always true.") boolean end,
    @Schema(description = "How many articles were looked at.") long articles,
    @Schema(description = "In how many of them something would change.") long changed,
    @Schema(description = "How many of them could not be read.") long failed,
    @Schema(
            description = "The last one that was looked at, for `after`; `null` when none was.",
            examples = "art_t4rk3x7gk2m5w9b6c8d0")
        @Nullable String last,
    @Schema(
            description =
                "Why it stopped before it had looked at as many as were asked for and there are;"
                    + " else `null`.")
        @Nullable String error) {

  static final PreviewEnd OF_NONE = new PreviewEnd(true, 0, 0, 0, null, null);

  PreviewEnd afterChanged(String articleId) {
    return new PreviewEnd(true, articles + 1, changed + 1, failed, articleId, null);
  }

  PreviewEnd afterSame(String articleId) {
    return new PreviewEnd(true, articles + 1, changed, failed, articleId, null);
  }

  PreviewEnd afterFailed(String articleId) {
    return new PreviewEnd(true, articles + 1, changed, failed + 1, articleId, null);
  }

  PreviewEnd stopped(String why) {
    return new PreviewEnd(true, articles, changed, failed, last, why);
  }
}
