package dev.sandhi.common.record;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One article's account of an event.
public record Report(
    @Schema(description = "The report's own id.", examples = "rep_6h2k9d4m8q3s7v5x") String id,
    @Schema(examples = "art_zy30raygjzan6wq96yrc") String articleId,
    @Schema(description = "The revision of the article, from 1.") int revision,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    @Schema(description = "The publication date; `null` when it is unknown.")
        @Nullable LocalDate publishedOn,
    @Schema(description = "The engine that read it.", examples = "1") String engineVersion,
    Instant extractedAt,
    @Schema(
            description =
                "The article that this one is a near-copy of; `null` for one that reports by"
                    + " itself.")
        @Nullable String copyOf) {

  /// A report by an article of its own.
  public Report(
      String id,
      String articleId,
      int revision,
      @Nullable String title,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable LocalDate publishedOn,
      String engineVersion,
      Instant extractedAt) {
    this(
        id, articleId, revision, title, url, outlet, publishedOn, engineVersion, extractedAt, null);
  }
}
