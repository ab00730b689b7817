package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.extract.engine.text.Span;
import org.jspecify.annotations.Nullable;

/// A line or paragraph of the page. A block with a `remain` belongs to the page and not to the
/// article: it is kept in the document, but has no sentences.
public record Block(Span span, Kind kind, PageRemain.@Nullable Reason remain) {

  /// What the block looks like.
  public enum Kind {
    /// A title or a title between paragraphs: short, with no full stop at its end.
    HEADING,
    PARAGRAPH,
    /// A line that begins with a bullet or a number.
    LIST_ITEM
  }
}
