package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Paragraphs printed twice, and leads that the first paragraph repeats: the shorter copy is
/// marked, and of two equal ones the earlier.
final class Repetitions {

  private static final int SHORTEST = 60;

  private Repetitions() {}

  /// In the order of their texts, a paragraph stands right before those that begin with it.
  static void mark(Page page) {
    List<Paragraph> order = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.isMarked(i) && page.line(i).span().length() >= SHORTEST) {
        order.add(new Paragraph(i, content(page.line(i))));
      }
    }
    order.removeIf(paragraph -> paragraph.content.length() < SHORTEST);
    order.sort(Comparator.comparing(Paragraph::content));
    for (int i = 0; i + 1 < order.size(); i++) {
      if (order.get(i + 1).content.startsWith(order.get(i).content)) {
        page.mark(order.get(i).index, PageRemain.Reason.REPEATED);
      }
    }
  }

  /// What a line says, without its bullet and without the dots of a cut lead.
  private static String content(Line line) {
    String text = line.text();
    int end = line.span().end();
    while (end > line.contentStart()
        && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '\u2026')) {
      end--;
    }
    return text.substring(line.contentStart(), end);
  }

  private record Paragraph(int index, String content) {}
}
