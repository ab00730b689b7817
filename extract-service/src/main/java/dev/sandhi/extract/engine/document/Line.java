package dev.sandhi.extract.engine.document;

import dev.sandhi.extract.engine.text.Devanagari;
import dev.sandhi.extract.engine.text.Span;
import java.util.ArrayList;
import java.util.List;

/// A part of the normalised text that stands on a line of its own, without the space around it.
record Line(String text, Span span) {

  private static final int LONGEST_HEADING = 150;
  private static final int LONGEST_QUESTION = 100;
  private static final int LONGEST_LIST_NUMBER = 4;
  private static final int MOST_CLOSING_MARKS = 32;

  /// How many words a line must have to be a sentence of the article when it ends like one.
  private static final int FEWEST_WORDS_OF_BODY = 9;

  /// The lines of a text that show something.
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      int limit = end < 0 ? text.length() : end;
      Line line = trimmed(text, start, limit);
      if (line.span.length() > 0) {
        lines.add(line);
      }
      start = limit + 1;
    }
    return lines;
  }

  static Line trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Line(text, new Span(start, end));
  }

  String content() {
    return span.of(text);
  }

  Block.Kind kind() {
    if (contentStart() > span.start()) {
      return Block.Kind.LIST_ITEM;
    }
    return isHeading() ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
  }

  /// Where the line begins behind its bullet or number; its own start when it has neither.
  int contentStart() {
    int bullet = endOfBullet();
    int start = trimmed(text, bullet, span.end()).span.start();
    return start == span.end() ? span.start() : start;
  }

  /// Whether it ends with a full stop and is long enough for a sentence of the article.
  boolean readsLikeBody() {
    return endsWithFullStop() && words() >= FEWEST_WORDS_OF_BODY;
  }

  boolean endsWithFullStop() {
    char last = lastSign();
    return last == '.' || last == Devanagari.DANDA || last == Devanagari.DOUBLE_DANDA;
  }

  int words() {
    int words = 1;
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) == ' ' && text.charAt(i + 1) != ' ') {
        words++;
      }
    }
    return words;
  }

  private boolean isHeading() {
    return switch (lastSign()) {
      case '.', ':', ',', ';', Devanagari.DANDA, Devanagari.DOUBLE_DANDA -> false;
      case '?', '!' -> span.length() <= LONGEST_QUESTION;
      default -> span.length() <= LONGEST_HEADING && !holdsDanda();
    };
  }

  /// Whether a word within it ends with a danda; one that stands free was typed as a bar.
  private boolean holdsDanda() {
    int danda = text.indexOf(Devanagari.DANDA, span.start(), span.end());
    return danda > span.start() && text.charAt(danda - 1) != ' ';
  }

  /// The last character but for closing quotes and brackets.
  private char lastSign() {
    int at = span.end() - 1;
    int first = Math.max(span.start(), at - MOST_CLOSING_MARKS);
    while (at > first && "\"')]} ".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return text.charAt(at);
  }

  private int endOfBullet() {
    int at = span.start();
    while (at < span.end()) {
      int codePoint = text.codePointAt(at);
      if (codePoint != ' ' && !isBullet(codePoint)) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at > span.start() ? at : endOfNumber();
  }

  private static boolean isBullet(int codePoint) {
    return switch (codePoint) {
      case '-', '*', '>', '\u2022', '\u2043', '\u00B7', '\u2219', '\u2023', '\u27A4' -> true;
      default -> codePoint != '\u00A9' && Character.getType(codePoint) == Character.OTHER_SYMBOL;
    };
  }

  /// `1.`, `2)`, `(iii)`: short, and with space after it.
  private int endOfNumber() {
    int at = span.start();
    int limit = Math.min(span.end(), at + LONGEST_LIST_NUMBER + 1);
    if (text.charAt(at) == '(') {
      at++;
    }
    int first = at;
    while (at < limit && isListNumber(text.charAt(at))) {
      at++;
    }
    boolean marked = at > first && at < span.end() && ".)".indexOf(text.charAt(at)) >= 0;
    boolean spaced = at + 1 < span.end() && text.charAt(at + 1) == ' ';
    return marked && spaced ? at + 1 : span.start();
  }

  private static boolean isListNumber(char unit) {
    return (unit >= '0' && unit <= '9') || unit == 'i' || unit == 'v' || unit == 'x';
  }
}
