package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import java.util.Optional;

/// Lines that a phrase marks, and the headlines that follow a bare one (`यह भी पढ़ें:`).
final class StoryLists {

  private static final int LONGEST_HEADLINE = 200;

  /// The part of a text after which a comment form is its end.
  private static final double END = 0.5;

  private final PhraseBook phrases;

  StoryLists(PhraseBook phrases) {
    this.phrases = phrases;
  }

  void mark(Page page) {
    for (int i = 0; i < page.size(); i++) {
      String content = page.line(i).content();
      if (Hashtags.fill(content)) {
        page.mark(i, PageRemain.Reason.NAVIGATION);
      } else {
        mark(page, i, phrases.match(content));
      }
    }
    markRest(page);
  }

  private void mark(Page page, int index, Optional<PhraseBook.Match> match) {
    if (match.isEmpty() || page.line(index).span().length() > LONGEST_HEADLINE * 2) {
      return;
    }
    page.mark(index, match.get().phrase().reason());
    if (match.get().bare() && PhraseBook.pointsElsewhere(match.get().phrase())) {
      markHeadlines(page, index + 1);
    }
  }

  private void markHeadlines(Page page, int first) {
    int at = first;
    while (at < page.size() && isHeadline(page.line(at)) && continues(page, first, at)) {
      page.mark(at, PageRemain.Reason.RELATED_STORIES);
      at++;
    }
  }

  private boolean isHeadline(Line line) {
    return line.span().length() <= LONGEST_HEADLINE
        && !line.readsLikeBody()
        && phrases.match(line.content()).isEmpty();
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

  private void markRest(Page page) {
    for (int i = 0; i < page.size(); i++) {
      Optional<PhraseBook.Match> match = phrases.match(page.line(i).content());
      if (match.isPresent()
          && match.get().phrase().scope() == PageRemains.Scope.REST
          && page.shareBefore(i) >= END) {
        for (int rest = i; rest < page.size(); rest++) {
          page.mark(rest, match.get().phrase().reason());
        }
        return;
      }
    }
  }
}
