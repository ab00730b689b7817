package dev.sandhi.extract.engine.document;

import dev.sandhi.extract.engine.text.Devanagari;
import dev.sandhi.extract.engine.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a part of the normalised text into tokens. Every visible character lies in exactly one.
final class Tokenizer {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final int firstIndex;
  private boolean spaceBefore = true;

  private Tokenizer(String text, int firstIndex) {
    this.text = text;
    this.firstIndex = firstIndex;
  }

  /// The tokens of a span of the text, counted from an index. The first one counts as having a
  /// space before it.
  static List<Token> tokenize(String text, Span span, int firstIndex) {
    Tokenizer tokenizer = new Tokenizer(text, firstIndex);
    int at = span.start();
    while (at < span.end()) {
      at = tokenizer.next(at, span.end());
    }
    return tokenizer.tokens;
  }

  private int next(int at, int limit) {
    int codePoint = text.codePointAt(at);
    if (Character.isWhitespace(codePoint)) {
      spaceBefore = true;
      return at + 1;
    }
    Token.Kind kind = kindOf(codePoint);
    int end =
        switch (kind) {
          case WORD -> endOfWord(at, limit);
          case NUMBER -> endOfNumber(at, limit);
          case FOREIGN -> endOfForeign(at, limit);
          case MARK -> endOfMark(at, limit);
        };
    tokens.add(
        new Token(
            firstIndex + tokens.size(),
            new Span(at, end),
            text.substring(at, end),
            kind,
            spaceBefore));
    spaceBefore = false;
    return end;
  }

  private static Token.Kind kindOf(int codePoint) {
    if (isWordPart(codePoint)) {
      return Token.Kind.WORD;
    }
    if (isDigit(codePoint)) {
      return Token.Kind.NUMBER;
    }
    return Character.isLetter(codePoint) ? Token.Kind.FOREIGN : Token.Kind.MARK;
  }

  private int endOfWord(int start, int limit) {
    int at = start;
    while (at < limit && isWordPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfNumber(int start, int limit) {
    int at = start + 1;
    while (at < limit && (isDigit(text.charAt(at)) || separatesDigits(at, limit))) {
      at++;
    }
    return at;
  }

  private boolean separatesDigits(int at, int limit) {
    char unit = text.charAt(at);
    return (unit == ',' || unit == '.' || unit == ':')
        && at + 1 < limit
        && isDigit(text.charAt(at + 1));
  }

  private int endOfForeign(int start, int limit) {
    int at = start;
    while (at < limit) {
      int codePoint = text.codePointAt(at);
      if (isWordPart(codePoint) || !(Character.isLetter(codePoint) || isCombining(codePoint))) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return Math.min(at, limit);
  }

  /// A flag is two characters, and an emoji may carry the tone of a skin: each is one mark.
  private int endOfMark(int start, int limit) {
    int codePoint = text.codePointAt(start);
    int at = start + Character.charCount(codePoint);
    if (isFlagLetter(codePoint) && at < limit && isFlagLetter(text.codePointAt(at))) {
      at += 2;
    }
    while (at < limit) {
      int modifier = text.codePointAt(at);
      if (isWordPart(modifier) || !(isCombining(modifier) || isSkinTone(modifier))) {
        break;
      }
      at += Character.charCount(modifier);
    }
    return Math.min(at, limit);
  }

  private static boolean isWordPart(int codePoint) {
    return codePoint <= Character.MAX_VALUE && Devanagari.isWordPart((char) codePoint);
  }

  private static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  private static boolean isCombining(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isFlagLetter(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }
}
