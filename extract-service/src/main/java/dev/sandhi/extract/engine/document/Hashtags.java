package dev.sandhi.extract.engine.document;

/// Lines of nothing but `#tags`.
final class Hashtags {

  private Hashtags() {}

  static boolean fill(String line) {
    boolean wordStarts = true;
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (wordStarts && unit != '#' && unit != ' ') {
        return false;
      }
      wordStarts = unit == ' ';
    }
    return true;
  }
}
