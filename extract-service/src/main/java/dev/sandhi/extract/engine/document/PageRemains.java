package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import java.util.List;

/// Tells the article from the page that it was taken from: teasers, lists of other stories, comment
/// forms, quoted posts, navigation, and paragraphs printed twice.
///
/// A phrase of the language pack decides, and the place where it stands; a long paragraph that
/// merely holds such a phrase stays in the article.
public final class PageRemains {

  /// Where a phrase must stand in a line to make it a remain.
  public enum Scope {
    /// The line begins with it.
    START,
    /// The line begins with it, and a mark or nothing comes next.
    LEAD,
    /// The line is nothing else.
    WHOLE,
    /// The line is nothing but such phrases.
    ONLY,
    /// The line holds it and is short.
    WITHIN,
    /// As LEAD, and the page's remaining lines go with it when the article lies before.
    REST
  }

  /// Words that a page remain is known by.
  public record Phrase(String text, PageRemain.Reason reason, Scope scope) {}

  private final PhraseBook phrases;

  public PageRemains(List<Phrase> phrases) {
    this.phrases = new PhraseBook(phrases);
  }

  /// The blocks of a normalised text, the remains among them marked.
  List<Block> blocksOf(String text) {
    Page page = new Page(text, new LineCutter(phrases).cut(Line.of(text)), phrases);
    SocialPosts.mark(page);
    StoryLists.mark(page);
    Repetitions.mark(page);
    SectionLabel.mark(page);
    return page.blocks();
  }
}
