package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of a text while its remains are being marked. The first mark of a line stays.
final class Page {

  private final String text;
  private final List<Line> lines;
  private final List<Optional<PhraseBook.Match>> matches;
  private final Map<Integer, PageRemain.Reason> reasons = new HashMap<>();

  Page(String text, List<Line> lines, PhraseBook phrases) {
    this.text = text;
    this.lines = lines;
    this.matches = lines.stream().map(phrases::match).toList();
  }

  int size() {
    return lines.size();
  }

  Line line(int index) {
    return lines.get(index);
  }

  /// The phrase that a line is known by.
  Optional<PhraseBook.Match> match(int index) {
    return matches.get(index);
  }

  boolean isMarked(int index) {
    return reasons.containsKey(index);
  }

  void mark(int index, PageRemain.Reason reason) {
    reasons.putIfAbsent(index, reason);
  }

  /// Whether an empty line stands before a line.
  boolean gapBefore(int index) {
    return newlinesBefore(index) > 1;
  }

  /// Whether a line was cut from the one before it.
  boolean isCutFromLast(int index) {
    return newlinesBefore(index) == 0;
  }

  private long newlinesBefore(int index) {
    int previous = lines.get(index - 1).span().end();
    int next = lines.get(index).span().start();
    return text.substring(previous, next).chars().filter(unit -> unit == '\n').count();
  }

  /// How much of the text stands before a line, from 0 to 1.
  double shareBefore(int index) {
    return (double) lines.get(index).span().start() / text.length();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      blocks.add(new Block(line.span(), line.kind(), reasons.get(i)));
    }
    return blocks;
  }
}
