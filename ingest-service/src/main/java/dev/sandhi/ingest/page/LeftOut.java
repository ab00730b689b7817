package dev.sandhi.ingest.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A block of the page that is not part of the article.
@Schema(description = "A block of the page that is not part of the text.")
public record LeftOut(Reason reason, String text) {

  /// Why it was left out.
  @Schema(
      name = "LeftOutReason",
      description =
          "`HIDDEN` from the reader; `NAVIGATION`, `SHARING`, `ADVERTISEMENT`, `RELATED_STORIES`,"
              + " `COMMENT_FORM`, `SOCIAL_POST`, `CAPTION` or `BYLINE` by its mark-up; `LINKS`,"
              + " nothing but links; `OUTSIDE` of the running text.")
  public enum Reason {
    HIDDEN,
    NAVIGATION,
    SHARING,
    ADVERTISEMENT,
    RELATED_STORIES,
    COMMENT_FORM,
    SOCIAL_POST,
    CAPTION,
    BYLINE,
    LINKS,
    OUTSIDE
  }
}
