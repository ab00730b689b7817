package dev.sandhi.local;

import java.util.PrimitiveIterator;

/// How many columns of a terminal a text takes. Signs that sit on their letter, such as the
/// anusvara, and invisible joiners take none; pictures and the ideographs of East Asia take two.
final class DisplayWidth {

  private static final int FIRST_WIDE = 0x1100;

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /// The text, or as much of it as fits with an ellipsis; no letter loses its signs.
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int width = 1;
    PrimitiveIterator.OfInt rest = text.codePoints().iterator();
    while (rest.hasNext()) {
      int codePoint = rest.nextInt();
      width += of(codePoint);
      if (width > columns) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.toString().stripTrailing() + "…";
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return codePoint >= FIRST_WIDE
        && (Character.isIdeographic(codePoint) || Character.isEmojiPresentation(codePoint));
  }
}
