package dev.sandhi.ingest.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a host answered. `url` is where it was found in the end; `robots` is what the host asks of
/// robots that keep the page (`X-Robots-Tag`).
public record Fetched(
    int status,
    String url,
    @Nullable String contentType,
    byte[] body,
    @Nullable String etag,
    @Nullable String lastModified,
    List<String> robots) {

  private static final int NOT_MODIFIED = 304;

  public Fetched {
    robots = List.copyOf(robots);
  }

  public boolean isUnchanged() {
    return status == NOT_MODIFIED;
  }
}
