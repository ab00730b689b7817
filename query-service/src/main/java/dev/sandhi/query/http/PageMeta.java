package dev.sandhi.query.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is told of a page beside its records.
public record PageMeta(
    @Schema(
            description =
                "Hand it back as `cursor`, with the same filters, to get the next page; `null` on"
                    + " the last. The `Link` header holds the whole address. It holds for a day.")
        @Nullable String nextCursor,
    @Schema(description = "The most records that a page holds.", examples = "25") int limit,
    @Schema(description = "How many records match; `null` where `count` did not ask.")
        @Nullable Long count,
    @Schema(description = "What `count` is worth; `null` where there is none.")
        @Nullable CountStatus countStatus) {

  /// What a count is worth.
  public enum CountStatus {
    /// Counted, every one.
    EXACT,
    /// From the statistics of the database.
    ESTIMATED,
    /// Counted so far; there are more.
    AT_LEAST
  }

  /// How many, and what that is worth.
  public record Count(@Nullable Long count, @Nullable CountStatus status) {

    public static final Count NONE = new Count(null, null);
  }
}
