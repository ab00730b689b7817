package dev.sandhi.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The lines of a part of a page as a reader sees them: one for each block, and one after each
/// forced break.
final class Lines implements NodeVisitor {

  /// A line, and how many of its characters lie in links.
  record Line(String text, int linked) {

    private static final String SENTENCE_ENDS = ".?!\u0964\u0965";

    /// Whether it points elsewhere and says nothing itself: all of it is linked, or most of it and
    /// it is no sentence.
    boolean isLinks() {
      return linked * 20 >= text.length() * 19 - BULLET.length() * 20
          || linked * 4 >= text.length() * 3 && SENTENCE_ENDS.indexOf(last()) < 0;
    }

    /// Whether it announces what comes next.
    boolean isLabel() {
      return last() == ':';
    }

    private char last() {
      return text.charAt(text.length() - 1);
    }
  }

  private static final String BULLET = "- ";

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int linked;
  private int links;
  private boolean isItem;

  private Lines() {}

  static List<Line> of(Element part) {
    Lines lines = new Lines();
    NodeTraversor.traverse(lines, part);
    lines.flush();
    return lines.lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String words = text.getWholeText();
      open.append(words);
      linked += links > 0 ? words.strip().length() : 0;
    } else if (node instanceof Element element) {
      if (breaks(element)) {
        flush();
        isItem = element.normalName().equals("li");
      }
      links += element.normalName().equals("a") ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (breaks(element)) {
        flush();
      }
    }
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void flush() {
    String text = CleanText.of(open.toString());
    if (!text.isEmpty()) {
      lines.add(new Line(isItem ? BULLET + text : text, linked));
      isItem = false;
    }
    open.setLength(0);
    linked = 0;
  }
}
