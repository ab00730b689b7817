package dev.sandhi.extract.engine.document;

import java.util.stream.IntStream;

/// A half-open range of tokens of one document.
public record TokenRange(int start, int end) implements Comparable<TokenRange> {

  public TokenRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }

  /// The tokens of the range, by number.
  public IntStream tokens() {
    return IntStream.range(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean contains(int token) {
    return start <= token && token < end;
  }

  public boolean covers(TokenRange other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(TokenRange other) {
    return start < other.end && other.start < end;
  }

  public TokenRange to(TokenRange other) {
    return new TokenRange(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// By start; of two that start together the longer first.
  @Override
  public int compareTo(TokenRange other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
