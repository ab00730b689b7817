package dev.sandhi.extract.engine.document;

import dev.sandhi.extract.engine.text.Devanagari;
import java.util.ArrayList;
import java.util.List;

/// Cuts a teaser from the paragraph that it stands in, where it begins after a sentence's end.
final class LineCutter {

  private static final int LONGEST_TEASER = 200;

  private final PhraseBook phrases;

  LineCutter(PhraseBook phrases) {
    this.phrases = phrases;
  }

  List<Line> cut(List<Line> lines) {
    List<Line> cut = new ArrayList<>(lines.size());
    lines.forEach(line -> cut(line, cut));
    return cut;
  }

  private void cut(Line line, List<Line> into) {
    Line rest = line;
    int at = cutAt(rest);
    while (at < rest.span().end()) {
      into.add(Line.trimmed(rest.text(), rest.span().start(), at));
      rest = Line.trimmed(rest.text(), at, rest.span().end());
      at = cutAt(rest);
    }
    into.add(rest);
  }

  /// Where a teaser begins or, in a line that begins with one, where it ends; else the line's end.
  private int cutAt(Line line) {
    boolean inTeaser = phrases.teaser(line).isPresent();
    int end = line.span().end();
    for (int at = nextSentence(line, line.span().start()); at < end; at = nextSentence(line, at)) {
      Line rest = Line.trimmed(line.text(), at, end);
      boolean cut = inTeaser ? rest.readsLikeBody() : startsRemain(rest);
      if (cut) {
        return at;
      }
    }
    return end;
  }

  private boolean startsRemain(Line rest) {
    return rest.span().length() <= LONGEST_TEASER
        && (Hashtags.fill(rest) || phrases.teaser(rest).isPresent());
  }

  private static int nextSentence(Line line, int from) {
    String text = line.text();
    for (int at = from + 1; at < line.span().end(); at++) {
      if (text.charAt(at) == ' ' && endsSentence(text.charAt(at - 1))) {
        return at;
      }
    }
    return line.span().end();
  }

  private static boolean endsSentence(char unit) {
    return switch (unit) {
      case '.', '?', '!', '"', ')', Devanagari.DANDA, Devanagari.DOUBLE_DANDA -> true;
      default -> false;
    };
  }
}
