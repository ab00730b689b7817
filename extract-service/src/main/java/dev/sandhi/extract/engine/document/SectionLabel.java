package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.extract.engine.text.Devanagari;

/// The label of a page's section above the title: `GlobalTop Story`.
final class SectionLabel {

  private static final int MOST_WORDS = 5;

  private SectionLabel() {}

  static void mark(Page page) {
    if (page.size() > 1
        && page.line(0).words() <= MOST_WORDS
        && !hasDevanagari(page.line(0))
        && hasDevanagari(page.line(1))) {
      page.mark(0, PageRemain.Reason.NAVIGATION);
    }
  }

  private static boolean hasDevanagari(Line line) {
    return line.content().chars().anyMatch(unit -> Devanagari.isWordPart((char) unit));
  }
}
