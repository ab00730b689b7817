package dev.sandhi.extract.engine.text;

/// Maps spans of a normalised text back to the original that it was made from.
///
/// `starts[i]` and `ends[i]` bound the part of the original that unit `i` of the normalised text
/// came from; what was deleted belongs to no unit, so that a span never covers more than it means.
public final class Alignment {

  private final int[] starts;
  private final int[] ends;

  Alignment(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  public Span toOriginal(Span span) {
    if (span.length() == 0) {
      int at = span.start() < starts.length ? starts[span.start()] : lastEnd();
      return new Span(at, at);
    }
    return new Span(starts[span.start()], ends[span.end() - 1]);
  }

  private int lastEnd() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }
}
