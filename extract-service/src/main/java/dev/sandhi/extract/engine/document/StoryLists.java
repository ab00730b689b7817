package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;

/// Lines that a phrase marks, and the headlines that follow a bare one (`यह भी पढ़ें:`).
final class StoryLists {

  private static final int LONGEST_MARKED = 400;
  private static final int LONGEST_HEADLINE = 200;
  private static final int FEWEST_WORDS_OF_HEADLINE = 4;
  private static final int MOST_LAST_HEADLINES = 3;

  /// The share of a text before a comment form that is the end of the page.
  private static final double MIDDLE = 0.5;

  private static final double NEAR_END = 0.7;

  private StoryLists() {}

  static void mark(Page page) {
    for (int i = 0; i < page.size(); i++) {
      markLine(page, i);
    }
    markRest(page);
    markLastHeadlines(page);
  }

  private static void markLine(Page page, int index) {
    Line line = page.line(index);
    if (Hashtags.fill(line)) {
      page.mark(index, PageRemain.Reason.NAVIGATION);
    } else if (line.span().length() <= LONGEST_MARKED && page.match(index).isPresent()) {
      page.mark(index, page.match(index).get().phrase().reason());
      if (isBareTeaser(page, index)) {
        markHeadlines(page, index + 1);
      }
    }
  }

  private static boolean isBareTeaser(Page page, int index) {
    return page.match(index)
        .filter(match -> match.bare() && PhraseBook.pointsElsewhere(match.phrase()))
        .isPresent();
  }

  private static void markHeadlines(Page page, int first) {
    int at = first;
    while (at < page.size() && isHeadline(page, at) && continues(page, first, at)) {
      page.mark(at, PageRemain.Reason.RELATED_STORIES);
      at++;
    }
    if (at > first && isSummary(page, at)) {
      page.mark(at, PageRemain.Reason.RELATED_STORIES);
    }
  }

  private static boolean isHeadline(Page page, int index) {
    Line line = page.line(index);
    return line.span().length() <= LONGEST_HEADLINE
        && !line.readsLikeBody()
        && page.match(index).isEmpty();
  }

  /// A list goes on as it began: bulleted or not, with empty lines between or without.
  private static boolean continues(Page page, int first, int at) {
    if (at == first) {
      return true;
    }
    boolean bulleted = page.line(first).kind() == Block.Kind.LIST_ITEM;
    return (page.gapBefore(first) || !page.gapBefore(at))
        && (!bulleted || page.line(at).kind() == Block.Kind.LIST_ITEM);
  }

  /// A paragraph under a headline that ends with `पूरी खबर पढ़ें` tells another story.
  private static boolean isSummary(Page page, int index) {
    return index + 1 < page.size()
        && page.isCutFromLast(index + 1)
        && isBareTeaser(page, index + 1);
  }

  private static void markRest(Page page) {
    for (int i = 0; i < page.size(); i++) {
      if (page.shareBefore(i) >= MIDDLE && endsArticle(page, i)) {
        for (int rest = i; rest < page.size(); rest++) {
          page.mark(rest, PageRemain.Reason.COMMENT_FORM);
        }
        return;
      }
    }
  }

  private static boolean endsArticle(Page page, int index) {
    return page.match(index)
        .filter(match -> match.phrase().scope() == PageRemains.Scope.REST)
        .isPresent();
  }

  /// Headlines between a remain and the end of the page: no text of theirs follows.
  private static void markLastHeadlines(Page page) {
    int first = page.size();
    while (first > 0 && isLoneHeadline(page, first - 1)) {
      first--;
    }
    if (first > 0
        && page.isMarked(first - 1)
        && page.size() - first <= MOST_LAST_HEADLINES
        && first < page.size()
        && page.shareBefore(first) >= NEAR_END
        && hasArticle(page, first)) {
      for (int i = first; i < page.size(); i++) {
        page.mark(i, PageRemain.Reason.RELATED_STORIES);
      }
    }
  }

  private static boolean isLoneHeadline(Page page, int index) {
    Line line = page.line(index);
    return !page.isMarked(index)
        && line.kind() == Block.Kind.HEADING
        && line.words() >= FEWEST_WORDS_OF_HEADLINE;
  }

  private static boolean hasArticle(Page page, int end) {
    for (int i = 0; i < end; i++) {
      if (!page.isMarked(i) && page.line(i).kind() == Block.Kind.PARAGRAPH) {
        return true;
      }
    }
    return false;
  }
}
