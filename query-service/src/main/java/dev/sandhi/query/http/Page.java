package dev.sandhi.query.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list, and where the next one begins.
public record Page<T>(
    @Schema(description = "The records, newest first.") List<T> data, PageMeta meta) {

  public Page {
    data = List.copyOf(data);
  }

  public record PageMeta(
      @Schema(
              description =
                  "Hand it back as `cursor`, with the same filters, to get the next page; `null`"
                      + " on the last. The `Link` header holds the whole address.")
          @Nullable String nextCursor,
      @Schema(description = "The most records that a page holds.", examples = "25") int limit) {}
}
