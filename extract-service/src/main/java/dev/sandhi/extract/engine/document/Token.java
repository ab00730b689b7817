package dev.sandhi.extract.engine.document;

import dev.sandhi.extract.engine.text.FoldKey;
import dev.sandhi.extract.engine.text.Span;

/// A word, a number or a mark of the normalised text.
///
/// Letters, digits and marks never share a token: the ordinal `12वीं` is the number `12` and the
/// word `वीं` with no space before it, and a hyphen is a token of its own.
///
/// The `key` is what word lists are searched by: see [FoldKey].
public record Token(int index, Span span, String text, Kind kind, boolean spaceBefore, String key) {

  public Token(int index, Span span, String text, Kind kind, boolean spaceBefore) {
    this(index, span, text, kind, spaceBefore, FoldKey.inText(text));
  }

  /// What a token is made of.
  public enum Kind {
    /// Devanagari letters and marks.
    WORD,
    /// ASCII digits, also with separators inside: `2025`, `1,200`, `5.5`.
    NUMBER,
    /// Letters of another script.
    FOREIGN,
    /// One mark of punctuation or one symbol.
    MARK
  }

  public boolean is(String other) {
    return text.equals(other);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }
}
