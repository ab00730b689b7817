package dev.sandhi.extract.engine.timex;

/// Which one of many like days, months or years is meant: `पिछले`, `इस`, `अगले`, or nothing said.
public enum Shift {
  NONE,
  PREVIOUS,
  THIS,
  NEXT;

  /// How many units away, for units that follow each other.
  int steps() {
    return switch (this) {
      case PREVIOUS -> -1;
      case NONE, THIS -> 0;
      case NEXT -> 1;
    };
  }
}
