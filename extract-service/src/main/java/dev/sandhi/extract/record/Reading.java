package dev.sandhi.extract.record;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.common.article.ExtractionReceipt.Outcome;
import dev.sandhi.common.record.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an engine made of one revision of an article: its records, or the language that keeps it
/// from having any.
record Reading(
    String articleId,
    int revision,
    Article article,
    String engineVersion,
    Instant at,
    @Nullable String language,
    @Nullable Extraction extraction) {

  @Nullable LocalDate publishedOn() {
    return extraction == null ? article.publishedOn() : extraction.publishedOn();
  }

  boolean tellsOfEvents() {
    return extraction != null
        && !(extraction.meetings().isEmpty() && extraction.agreements().isEmpty());
  }

  /// The report of this reading that has this id.
  Report report(String id) {
    return new Report(
        id,
        articleId,
        revision,
        article.title(),
        article.url(),
        article.outlet(),
        publishedOn(),
        engineVersion,
        at);
  }

  /// The receipt of a reading whose records stand now.
  ExtractionReceipt stored() {
    return extraction == null
        ? receipt(Outcome.SET_ASIDE, 0, 0)
        : receipt(Outcome.EXTRACTED, extraction.meetings().size(), extraction.agreements().size());
  }

  /// The receipt of a reading that came too late: nothing was changed, and so many records stand.
  ExtractionReceipt stale(int meetings, int agreements) {
    return receipt(Outcome.STALE, meetings, agreements);
  }

  private ExtractionReceipt receipt(Outcome outcome, int meetings, int agreements) {
    return new ExtractionReceipt(
        articleId,
        revision,
        engineVersion,
        outcome,
        language,
        publishedOn(),
        extraction == null ? null : extraction.publishedBasis(),
        meetings,
        agreements,
        extraction == null ? List.of() : extraction.remains());
  }
}
