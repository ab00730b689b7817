package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.text.Devanagari;
import dev.sandhi.extract.engine.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The words of what belongs to the page and not to the article: no sentences lie there, but a date
/// may.
final class RemainReader {

  private RemainReader() {}

  /// The tokens of a block, when it has a number that may be a year or a day.
  static List<Token> read(Document document, Block block) {
    String text = document.text().normalized();
    List<Token> tokens = new ArrayList<>();
    int at = block.span().start();
    boolean space = true;
    while (at < block.span().end()) {
      int end = endOf(text, at, block.span().end());
      if (Character.isWhitespace(text.charAt(at))) {
        space = true;
      } else {
        Span span = new Span(at, end);
        tokens.add(new Token(tokens.size(), span, span.of(text), kind(text.charAt(at)), space));
        space = false;
      }
      at = end;
    }
    return tokens;
  }

  private static int endOf(String text, int start, int limit) {
    Token.Kind kind = kind(text.charAt(start));
    int at = start + 1;
    while (kind != Token.Kind.MARK && at < limit && goesOn(text, at, limit, kind)) {
      at++;
    }
    return at;
  }

  private static boolean goesOn(String text, int at, int limit, Token.Kind kind) {
    if (kind(text.charAt(at)) == kind) {
      return true;
    }
    return kind == Token.Kind.NUMBER
        && ".:,".indexOf(text.charAt(at)) >= 0
        && at + 1 < limit
        && kind(text.charAt(at + 1)) == Token.Kind.NUMBER;
  }

  private static Token.Kind kind(char unit) {
    if ('0' <= unit && unit <= '9') {
      return Token.Kind.NUMBER;
    }
    if (Devanagari.isWordPart(unit)) {
      return Token.Kind.WORD;
    }
    return Character.isLetter(unit) ? Token.Kind.FOREIGN : Token.Kind.MARK;
  }
}
