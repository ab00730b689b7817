package dev.sandhi.extract.engine.document;

import java.util.List;

/// What still belongs to a sentence after its end mark: more end marks, closing quotes, brackets.
///
/// It looks only so far ahead and back: a block may be a megabyte of quotation marks.
record SentenceEnd(List<Token> block, int start) {

  private static final int MOST_MARKS = 32;
  private static final int FARTHEST_OPENING = 200;

  /// The first token of the next sentence, where `from` follows an end mark.
  int after(int from) {
    int at = from;
    while (at < block.size() && at < from + MOST_MARKS && belongs(at)) {
      at++;
    }
    return at;
  }

  /// Whether a mark can close something that was opened.
  static boolean mayClose(Token token) {
    return switch (token.text()) {
      case "\"", "'", ")", "]", "}" -> true;
      default -> false;
    };
  }

  private boolean belongs(int at) {
    Token token = block.get(at);
    return switch (token.text()) {
      case ".", "?", "!" -> true;
      case ")" -> isOpen("(", ")", at);
      case "]" -> isOpen("[", "]", at);
      case "}" -> isOpen("{", "}", at);
      case "\"", "'" -> closesQuote(at);
      case String mark -> SentenceSplitter.isDanda(mark);
    };
  }

  private boolean isOpen(String opening, String closing, int at) {
    return !block.get(at).spaceBefore() || count(opening, at) > count(closing, at);
  }

  /// A straight quote closes when it stands at the mark and space follows, or when one is open.
  private boolean closesQuote(int at) {
    boolean spaceAfter = at + 1 == block.size() || block.get(at + 1).spaceBefore();
    boolean open = count(block.get(at).text(), at) % 2 == 1;
    return block.get(at).spaceBefore()
        ? spaceAfter && open
        : spaceAfter || open || block.get(at + 1).kind() == Token.Kind.MARK;
  }

  private long count(String mark, int end) {
    int first = Math.max(start, end - FARTHEST_OPENING);
    return block.subList(first, end).stream().filter(token -> token.is(mark)).count();
  }
}
