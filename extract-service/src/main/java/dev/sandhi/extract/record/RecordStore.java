package dev.sandhi.extract.record;

import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Report;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.StableId;
import dev.sandhi.extract.event.Telling;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Replaces what stands of an article with what a reading says, all of it or nothing.
@Singleton
class RecordStore {

  private final StoredArticles articles;
  private final StoredReports reports;
  private final StoredEvents events;

  RecordStore(StoredArticles articles, StoredReports reports, StoredEvents events) {
    this.articles = articles;
    this.reports = reports;
    this.events = events;
  }

  @Transactional
  ExtractionReceipt replace(Reading reading) {
    StoredArticle article = articles.lock(reading);
    if (article.isNewerThan(reading)) {
      return reading.stale(
          reports.count(article.id, EventType.MEETING),
          reports.count(article.id, EventType.AGREEMENT));
    }
    article.accept(reading);
    Map<String, StoredReport> left = reports.ofArticle(article.id);
    for (Telling telling : tellings(article, reading.extraction())) {
      StoredReport known = left.remove(telling.report().id());
      if (known == null) {
        found(telling);
      } else {
        reports.update(known, telling);
        events.tell(known.eventId, telling);
      }
    }
    drop(left.values());
    articles.flush();
    return reading.stored();
  }

  private void found(Telling telling) {
    String eventId = EventFounding.eventOf(telling.type(), telling.report().id());
    events.tell(eventId, telling);
    reports.found(eventId, telling);
  }

  /// An event that no report is left of goes with its last one.
  private void drop(Collection<StoredReport> gone) {
    for (StoredReport report : gone) {
      reports.delete(report);
      if (reports.count("eventId", report.eventId) == 0) {
        events.deleteById(report.eventId);
      }
    }
  }

  private static List<Telling> tellings(StoredArticle article, @Nullable Extraction extraction) {
    if (extraction == null) {
      return List.of();
    }
    List<EventRecord> records = new ArrayList<>(extraction.meetings());
    records.addAll(extraction.agreements());
    return records.stream().map(event -> new Telling(event, report(article, event))).toList();
  }

  /// The id of a report holds for its text; together with the article's it holds for ever.
  private static Report report(StoredArticle article, EventRecord event) {
    return new Report(
        StableId.of("rep_", article.id, event.id()),
        article.id,
        article.revision,
        article.title,
        article.url,
        article.outlet,
        article.publishedOn,
        article.engineVersion,
        article.extractedAt);
  }
}
