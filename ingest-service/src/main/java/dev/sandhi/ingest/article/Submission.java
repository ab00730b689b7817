package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.page.PageFacts;
import org.jspecify.annotations.Nullable;

/// An article that may be stored, and what its page said of itself if it was read from one.
public record Submission(Article article, @Nullable PageFacts page) {}
