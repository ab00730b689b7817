package dev.sandhi.ingest.fetch;

import org.jspecify.annotations.Nullable;

/// What is asked for: an address, and what was had of it before, so that it need not be sent again.
public record Wanted(String url, @Nullable String etag, @Nullable String lastModified) {

  public static Wanted page(String url) {
    return new Wanted(url, null, null);
  }
}
