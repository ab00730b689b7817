package dev.sandhi.extract.engine.document;

import dev.sandhi.extract.engine.text.Devanagari;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds where the sentences of a block end: at a danda, a question or exclamation mark, and at a
/// full stop that is neither an abbreviation's nor part of an address.
///
/// Closing quotes and brackets belong to the sentence before them. A dateline at the head of a
/// block (`नई दिल्ली।`) is no sentence, but part of the one that follows.
public final class SentenceSplitter {

  /// How a word bears a full stop.
  public enum Bearing {
    /// It is an abbreviation: a full stop after it ends nothing (`डॉ.`, `एस.`).
    ABBREVIATION,
    /// It is an initial, but also a common word: an abbreviation only beside another (`आई.के.`).
    INITIAL,
    /// It ends sentences, short as it is: a full stop after it ends one (`है.उन्होंने`).
    FINAL
  }

  /// A word and its bearing.
  public record Word(String text, Bearing bearing) {}

  private static final String DANDA = String.valueOf(Devanagari.DANDA);
  private static final String DOUBLE_DANDA = String.valueOf(Devanagari.DOUBLE_DANDA);

  /// In tokens. What goes on for longer is no sentence, but a list or a table; it is cut, so that
  /// the time that reading takes stays in proportion to the text.
  private static final int LONGEST = 400;

  private static final int LONGEST_BARE_DATELINE = 5;
  private static final int LONGEST_JOINED_DATELINE = 8;
  private static final int LONGEST_DATED_DATELINE = 14;

  private final Map<String, Bearing> bearings = new HashMap<>();

  public SentenceSplitter(List<Word> words) {
    words.forEach(word -> bearings.put(word.text(), word.bearing()));
  }

  /// The sentences of a block, as ranges that count from its first token and cover all of them.
  List<TokenRange> split(List<Token> block) {
    List<TokenRange> sentences = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < block.size()) {
      if (ends(block, start, at) || at - start == LONGEST) {
        at = new SentenceEnd(block, start).after(at + 1);
        sentences.add(new TokenRange(start, at));
        start = at;
      } else {
        at++;
      }
    }
    if (start < block.size()) {
      sentences.add(new TokenRange(start, block.size()));
    }
    joinDateline(block, sentences);
    return sentences;
  }

  private boolean ends(List<Token> block, int start, int at) {
    Token token = block.get(at);
    if (token.kind() != Token.Kind.MARK) {
      return false;
    }
    return switch (token.text()) {
      case "?", "!" -> !goesOn(block, start, at);
      case "." -> at > start && isFullStop(new Stop(block, start, at));
      default -> isDanda(token.text());
    };
  }

  static boolean isDanda(String mark) {
    return mark.equals(DANDA) || mark.equals(DOUBLE_DANDA);
  }

  /// `"कब?", उन्होंने पूछा`: the sentence does not end with the question.
  private static boolean goesOn(List<Token> block, int start, int at) {
    int after = new SentenceEnd(block, start).after(at + 1);
    return after < block.size()
        && switch (block.get(after).text()) {
          case ",", ";", ":", "-", "\u2014" -> true;
          default -> false;
        };
  }

  private boolean isFullStop(Stop stop) {
    if (stop.isEllipsis()) {
      return false;
    }
    if (stop.mark().spaceBefore() || stop.isLast()) {
      return true;
    }
    if (isAbbreviation(stop) || stop.followsListNumber()) {
      return false;
    }
    return stop.next().spaceBefore() || mayEndWithoutSpace(stop);
  }

  private boolean isAbbreviation(Stop stop) {
    Token before = stop.before();
    if (stop.beforeIsLatinLetter()) {
      return true;
    }
    Bearing bearing = bearings.get(before.text());
    if (bearing == null) {
      return before.isWord() && stop.followsStop() && letters(before) == 1;
    }
    return switch (bearing) {
      case ABBREVIATION -> true;
      case INITIAL -> stop.followsStop() || stop.joinsWord() || precedesInitial(stop);
      case FINAL -> false;
    };
  }

  private boolean precedesInitial(Stop stop) {
    Bearing bearing = bearings.get(stop.next().text());
    return stop.nextHasStop() && bearing != null && bearing != Bearing.FINAL;
  }

  private boolean mayEndWithoutSpace(Stop stop) {
    Token next = stop.next();
    return switch (next.kind()) {
      case FOREIGN -> false;
      case MARK -> SentenceEnd.mayClose(next);
      case WORD, NUMBER -> isLongOrFinal(stop.before());
    };
  }

  private boolean isLongOrFinal(Token before) {
    return bearings.get(before.text()) == Bearing.FINAL
        || before.kind() == Token.Kind.NUMBER
        || letters(before) >= 3;
  }

  private static long letters(Token token) {
    return token.text().chars().filter(Character::isLetter).count();
  }

  private void joinDateline(List<Token> block, List<TokenRange> sentences) {
    if (sentences.size() > 1 && isDateline(block, sentences.getFirst())) {
      TokenRange dateline = sentences.removeFirst();
      sentences.set(0, dateline.to(sentences.getFirst()));
    }
  }

  private boolean isDateline(List<Token> block, TokenRange first) {
    int last = first.end() - 1;
    String mark = block.get(last).text();
    if (last == 0 || !(isDanda(mark) || mark.equals("."))) {
      return false;
    }
    Bearing bearing = bearings.get(block.get(last - 1).text());
    if (bearing == Bearing.FINAL || bearing == Bearing.INITIAL) {
      return false;
    }
    return first.length() <= longestDateline(block.subList(0, last));
  }

  /// `नई दिल्ली।`, `जागरण ब्यूरो, नई दिल्ली।`, `कैनबरा/पेरिस, 27 सितम्बर (हि.स.)।`
  private static int longestDateline(List<Token> tokens) {
    if (tokens.stream().limit(4).noneMatch(token -> token.is(","))) {
      return LONGEST_BARE_DATELINE;
    }
    return tokens.stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER)
        ? LONGEST_DATED_DATELINE
        : LONGEST_JOINED_DATELINE;
  }
}
