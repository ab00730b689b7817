package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import org.jspecify.annotations.Nullable;

/// An article that may be stored, and the page that it was read from, if it was.
public record Submission(Article article, @Nullable ReadPage page) {

  /// About how much room it takes, in characters or bytes.
  public int size() {
    return article.text().length() + (page == null ? 0 : page.html().length);
  }
}
