package dev.sandhi.extract.engine.text;

/// A text and its normalised view. The original is the truth, the view is derived from it.
public record AlignedText(String original, String normalized, Alignment alignment) {

  /// Where a span of the view lies in the original.
  public Span toOriginal(Span normalizedSpan) {
    return alignment.toOriginal(normalizedSpan);
  }
}
