package dev.sandhi.ingest.page;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text as it is taken from a page: in normal form C, without the characters that show nothing or
/// turn the direction of others.
///
/// The joiners U+200C and U+200D stay: they are part of how Hindi and some emoji are written.
public final class CleanText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private CleanText() {}

  /// The text on one line, or nothing where nothing shows.
  public static @Nullable String line(@Nullable String text, int most) {
    if (text == null) {
      return null;
    }
    String line = of(text);
    if (line.length() > most) {
      int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
      line = line.substring(0, end).stripTrailing();
    }
    return line.isEmpty() ? null : line;
  }

  /// The text on one line.
  public static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(CleanText::isKept).forEach(kept::appendCodePoint);
    String line = SPACES.matcher(kept).replaceAll(" ").strip();
    return Normalizer.normalize(line, Normalizer.Form.NFC);
  }

  private static boolean isKept(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> Character.isWhitespace(codePoint);
      case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D || codePoint > 0xFFFF;
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}
