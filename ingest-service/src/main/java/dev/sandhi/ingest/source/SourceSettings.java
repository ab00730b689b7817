package dev.sandhi.ingest.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sandhi.ingest.http.FieldError;
import dev.sandhi.ingest.http.Problems;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a client says of a source.
@Schema(description = "A feed (RSS, Atom) or a sitemap, and how often to look at it.")
record SourceSettings(
    @Schema(
            description = "The address of the feed or sitemap. It cannot be changed later.",
            maxLength = 2_000,
            examples = "https://news.example/rss/world.xml")
        @Nullable String url,
    @Schema(
            description = "The outlet of its articles; where it is missing their pages tell.",
            maxLength = 200)
        @Nullable String outlet,
    @Schema(
            description = "How many seconds to wait between two looks; 900 unless told.",
            minimum = "10",
            maximum = "604800")
        @Nullable Integer pollEverySeconds,
    @Schema(description = "Whether to leave it alone for now; not unless told.")
        @Nullable Boolean paused) {

  private static final int DEFAULT_SECONDS = 900;
  private static final int LEAST_SECONDS = 10;
  private static final int MOST_SECONDS = 604_800;
  private static final int LONGEST_OUTLET = 200;

  @JsonIgnore
  int pollSeconds() {
    return pollEverySeconds == null ? DEFAULT_SECONDS : pollEverySeconds;
  }

  @JsonIgnore
  boolean isPaused() {
    return Boolean.TRUE.equals(paused);
  }

  /// Throws the problem that lists all mistakes, if there are any.
  void check() {
    List<FieldError> errors = new ArrayList<>();
    if (pollSeconds() < LEAST_SECONDS || pollSeconds() > MOST_SECONDS) {
      errors.add(
          new FieldError(
              "pollEverySeconds", "is not from %d to %d".formatted(LEAST_SECONDS, MOST_SECONDS)));
    }
    if (outlet != null && (outlet.length() > LONGEST_OUTLET || outlet.indexOf('\0') >= 0)) {
      errors.add(
          new FieldError("outlet", "is longer than %d characters".formatted(LONGEST_OUTLET)));
    }
    if (!errors.isEmpty()) {
      throw Problems.badRequest(errors);
    }
  }
}
