package dev.sandhi.ingest.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read of a page: an article, and how the page told of it.
///
/// `url` is the address that the article is known by: the one it was found at, or the canonical one
/// that the page names where it lies on the same site.
public record Page(
    String text,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable LocalDate publishedOn,
    PageFacts facts) {

  /// The page, with what is known of it from elsewhere: its outlet, the day that a feed gives where
  /// the page gives none, and what its host asks of robots (`X-Robots-Tag`).
  public Page beside(@Nullable String outlet, @Nullable LocalDate feedDay, List<String> robots) {
    return new Page(
        text,
        title,
        outlet == null ? this.outlet : outlet,
        url,
        publishedOn == null ? feedDay : publishedOn,
        facts.with(feedDay, robots));
  }
}
