package dev.sandhi.common.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A part of the text that belongs to the page and not to the article: kept, but not extracted
/// from.
public record PageRemain(
    @Schema(description = "First Unicode code point, counted from 0.") int start,
    @Schema(description = "The code point after it.") int end,
    @Schema(description = "What it is.") Reason reason) {

  /// What sort of page remain it is.
  public enum Reason {
    /// A link to another story, with its headline.
    TEASER,
    /// A list of other stories and all that follows its heading.
    RELATED_STORIES,
    /// A comment form.
    COMMENT_FORM,
    /// A quoted post of a social network.
    SOCIAL_POST,
    /// Navigation, sharing, copyright and the like.
    NAVIGATION,
    /// The same paragraph, printed a second time.
    REPEATED
  }
}
