package dev.sandhi.extract.engine.document;

/// Lines of nothing but `#tags`.
final class Hashtags {

  private Hashtags() {}

  static boolean fill(Line line) {
    boolean wordStarts = true;
    for (int i = line.span().start(); i < line.span().end(); i++) {
      char unit = line.text().charAt(i);
      if (wordStarts && unit != '#' && unit != ' ') {
        return false;
      }
      wordStarts = unit == ' ';
    }
    return true;
  }
}
