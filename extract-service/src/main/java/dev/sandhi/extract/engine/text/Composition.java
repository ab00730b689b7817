package dev.sandhi.extract.engine.text;

import java.text.Normalizer;

/// Brings a view into Unicode's composed form (NFC) piece by piece, so that each piece keeps its
/// alignment. `क़` as one character is not composed in that form: it is `क` and a dot.
///
/// A piece is a letter with the marks upon it. One with more than [#LONGEST_PIECE] units is no
/// writing and stays as it is: to sort its marks could take a time that grows with their square.
final class Composition {

  private static final int LONGEST_PIECE = 64;
  private static final int CHUNK = 1024;
  private static final int LONGEST_CHUNK = 4 * CHUNK;

  private final ViewBuilder source;
  private final ViewBuilder target;

  private Composition(ViewBuilder source) {
    this.source = source;
    this.target = new ViewBuilder(source.length() + 16);
  }

  static ViewBuilder compose(ViewBuilder source) {
    return firstSuspect(source, 0, source.length()) < 0 ? source : new Composition(source).all();
  }

  private ViewBuilder all() {
    int start = 0;
    while (start < source.length()) {
      int end = nextPiece(Math.min(start + CHUNK, source.length()));
      chunk(start, end);
      start = end;
    }
    return target;
  }

  private void chunk(int start, int end) {
    if (firstSuspect(source, start, end) < 0 || isComposed(start, end)) {
      target.append(source, start, end);
      return;
    }
    int at = start;
    while (at < end) {
      int next = nextPiece(at + 1);
      piece(at, next);
      at = next;
    }
  }

  private boolean isComposed(int start, int end) {
    return end - start <= LONGEST_CHUNK
        && Normalizer.isNormalized(source.text(start, end), Normalizer.Form.NFC);
  }

  private void piece(int start, int end) {
    if (end - start > LONGEST_PIECE || firstSuspect(source, start, end) < 0) {
      target.append(source, start, end);
      return;
    }
    String before = source.text(start, end);
    String after = Normalizer.normalize(before, Normalizer.Form.NFC);
    int head = sameHead(before, after);
    int tail = sameTail(before, after, head);
    if (head + tail == Math.min(before.length(), after.length())) {
      head = 0;
      tail = before.equals(after) ? before.length() : 0;
    }
    target.append(source, start, start + head);
    target.append(after.substring(head, after.length() - tail), source, start + head, end - tail);
    target.append(source, end - tail, end);
  }

  private static int sameHead(String before, String after) {
    int limit = Math.min(before.length(), after.length());
    int head = 0;
    while (head < limit && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    return head > 0 && Character.isHighSurrogate(before.charAt(head - 1)) ? head - 1 : head;
  }

  private static int sameTail(String before, String after, int head) {
    int limit = Math.min(before.length(), after.length()) - head;
    int tail = 0;
    while (tail < limit
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))
        ? tail - 1
        : tail;
  }

  private int nextPiece(int from) {
    int at = from;
    while (at < source.length() && !startsPiece(at)) {
      at++;
    }
    return Math.min(at, source.length());
  }

  private boolean startsPiece(int at) {
    if (at > 0
        && Character.isLowSurrogate(source.unit(at))
        && Character.isHighSurrogate(source.unit(at - 1))) {
      return false;
    }
    int codePoint = source.codePointAt(at);
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          false;
      default -> !joinsBackwards(codePoint);
    };
  }

  /// Letters that compose with the letter before them: Hangul vowels and finals, Kirat Rai vowels.
  private static boolean joinsBackwards(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0x16D40 && codePoint <= 0x16D7F);
  }

  /// The first unit that composition might change or move, or -1.
  private static int firstSuspect(ViewBuilder view, int start, int end) {
    for (int i = start; i < end; i++) {
      char unit = view.unit(i);
      if (unit >= '\u0300' && isSuspect(view, i, unit)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSuspect(ViewBuilder view, int at, char unit) {
    if (unit == Devanagari.NUKTA) {
      return at == 0 || !takesNukta(view.unit(at - 1));
    }
    boolean plainDevanagari =
        (unit >= '\u0900' && unit <= '\u0950') || (unit >= '\u0960' && unit <= '\u097F');
    boolean punctuation = unit >= '\u2010' && unit <= '\u205E';
    return !plainDevanagari && !punctuation;
  }

  /// Consonants that stay apart from their dot: all but `न र ळ`.
  private static boolean takesNukta(char unit) {
    return unit >= '\u0915'
        && unit <= '\u0939'
        && unit != '\u0928'
        && unit != '\u0930'
        && unit != '\u0933';
  }
}
