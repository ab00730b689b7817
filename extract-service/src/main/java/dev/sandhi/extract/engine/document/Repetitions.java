package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Paragraphs printed twice, and leads that the first paragraph repeats: the shorter copy is
/// marked, and of two equal ones the earlier.
final class Repetitions {

  private static final int SHORTEST = 60;

  private Repetitions() {}

  /// In the order of their texts, a paragraph stands right before those that begin with it.
  static void mark(Page page) {
    List<Paragraph> order =
        IntStream.range(0, page.size())
            .filter(index -> !page.isMarked(index) && page.line(index).span().length() >= SHORTEST)
            .mapToObj(index -> new Paragraph(index, content(page.line(index))))
            .filter(paragraph -> paragraph.content.length() >= SHORTEST)
            .sorted(Comparator.comparing(Paragraph::content))
            .toList();
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
