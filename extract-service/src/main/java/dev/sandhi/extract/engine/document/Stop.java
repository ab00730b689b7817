package dev.sandhi.extract.engine.document;

import java.util.List;

/// A `.` within a block, and what stands around it. `start` is where the sentence began.
record Stop(List<Token> block, int start, int at) {

  Token mark() {
    return block.get(at);
  }

  Token before() {
    return block.get(at - 1);
  }

  boolean isLast() {
    return at + 1 == block.size();
  }

  Token next() {
    return block.get(at + 1);
  }

  /// One of several in a row: `...`
  boolean isEllipsis() {
    return before().is(".") || (!isLast() && next().is(".") && !next().spaceBefore());
  }

  /// The word before it follows a stop itself: the second of `डी.सी.` and of `एस. एम.`
  boolean followsStop() {
    return at - 2 > start && block.get(at - 2).is(".") && !isLast();
  }

  boolean nextHasStop() {
    return at + 2 < block.size() && block.get(at + 2).is(".") && !block.get(at + 2).spaceBefore();
  }

  /// A word follows with no space: `एम.रड`
  boolean joinsWord() {
    return !next().spaceBefore() && next().isWord();
  }

  /// `1. भारत`
  boolean followsListNumber() {
    return at - 1 == start && before().kind() == Token.Kind.NUMBER;
  }

  /// `U.S.`, `J. D. Vance`
  boolean beforeIsLatinLetter() {
    return before().kind() == Token.Kind.FOREIGN && before().span().length() == 1;
  }
}
