package dev.sandhi.extract.evaluation;

import dev.sandhi.common.article.Article;

/// An article with the records that a careful reader finds in it.
public record GoldArticle(Article article, Answers answers) {

  public String id() {
    return answers.id();
  }
}
