package dev.sandhi.extract.record;

import dev.sandhi.common.article.Difference;
import dev.sandhi.common.article.Differences;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.extract.event.ArticleLinks;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Telling;
import jakarta.inject.Singleton;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Replaces what stands of an article with what a reading says, all of it or nothing, and has its
/// reports joined with those of others.
@Singleton
class RecordStore {

  private final StoredArticles articles;
  private final StoredReports reports;
  private final Regrouping regrouping;
  private final Links links;
  private final StoredPeople people;
  private final Rereadings rereadings;
  private final RecordJson json;
  private final ChangeLog log;

  RecordStore(
      StoredArticles articles,
      StoredReports reports,
      Regrouping regrouping,
      Links links,
      StoredPeople people,
      Rereadings rereadings,
      RecordJson json,
      ChangeLog log) {
    this.articles = articles;
    this.reports = reports;
    this.regrouping = regrouping;
    this.links = links;
    this.people = people;
    this.rereadings = rereadings;
    this.json = json;
    this.log = log;
  }

  ExtractionReceipt replace(Reading reading) {
    return replace(List.of(reading)).getFirst();
  }

  /// Does so for readings of different articles together, with the receipts in their order.
  @Transactional
  List<ExtractionReceipt> replace(List<Reading> readings) {
    // What is changed here is flushed where it has to be seen, and not before each query.
    articles.getEntityManager().setFlushMode(FlushModeType.COMMIT);
    Map<String, StoredArticle> rows = articles.lock(readings);
    Set<String> telling = reports.tellingAmong(rows.keySet());
    List<ExtractionReceipt> receipts = new ArrayList<>();
    List<Accepted> accepted = new ArrayList<>();
    for (Reading reading : readings) {
      StoredArticle article = Objects.requireNonNull(rows.get(reading.articleId()));
      if (article.isNewerThan(reading)) {
        receipts.add(stale(reading));
      } else {
        Rereading rereading = article.accept(reading);
        receipts.add(reading.stored());
        if (reading.tellsOfEvents() || telling.contains(article.id)) {
          accepted.add(new Accepted(reading, rereading));
        }
      }
    }
    replaceReports(accepted);
    articles.flush();
    return receipts;
  }

  /// A reading that stands, and what it replaces.
  private record Accepted(Reading reading, Rereading rereading) {

    String articleId() {
      return reading.articleId();
    }
  }

  private ExtractionReceipt stale(Reading reading) {
    return reading.stale(
        reports.count(reading.articleId(), EventType.MEETING),
        reports.count(reading.articleId(), EventType.AGREEMENT));
  }

  /// What a reading would change; nothing is changed.
  @Transactional
  Difference preview(Reading reading) {
    StoredArticle article = articles.findById(reading.articleId());
    Map<String, StoredReport> known = reports.ofArticle(reading.articleId());
    List<Telling> tellings =
        tellings(reading, known.values(), reports.readings(List.of(reading.articleId())));
    Rereading rereading =
        article == null ? Rereading.first(reading) : Rereading.of(article, reading);
    return rereadings.difference(rereading, known.values(), tellings);
  }

  @Transactional
  Differences readAgainBy(String engine, long after, int limit) {
    List<Rereadings.Numbered> found = rereadings.by(engine, after, limit);
    return new Differences(
        found.stream().map(Rereadings.Numbered::difference).toList(),
        found.isEmpty() ? after : found.getLast().number());
  }

  private void replaceReports(List<Accepted> accepted) {
    if (accepted.isEmpty()) {
      return;
    }
    // Before the reports are read: whoever has the turn may put them with another event.
    log.awaitTurn();
    List<String> articleIds = accepted.stream().map(Accepted::articleId).toList();
    Map<String, Map<String, StoredReport>> known = reports.ofArticles(articleIds);
    Map<String, Map<String, String>> readings = reports.readings(articleIds);
    Occasions occasions = new Occasions(new HashMap<>(), new HashMap<>());
    List<Telling> told = new ArrayList<>();
    List<ArticleLinks.Link> linked = new ArrayList<>();
    for (Accepted one : accepted) {
      Map<String, StoredReport> before = known.getOrDefault(one.articleId(), new HashMap<>());
      List<Telling> tellings = tellings(one.reading, before.values(), readings);
      rereadings.record(one.rereading, before.values(), tellings);
      replace(before, tellings, one.rereading.occasion(), occasions);
      told.addAll(tellings);
      linked.addAll(ArticleLinks.of(tellings));
    }
    reports.flush();
    reports.remember(told);
    links.replace(articleIds, linked);
    people.replace(told);
    regrouping.regroup(occasions.byReport().keySet(), occasions.byEvent().keySet(), occasions);
  }

  private void replace(
      Map<String, StoredReport> known,
      List<Telling> tellings,
      Occasion occasion,
      Occasions occasions) {
    for (Telling telling : tellings) {
      StoredReport before = known.remove(telling.report().id());
      occasions.byReport().put(telling.report().id(), occasion);
      if (before == null) {
        reports.found(telling);
      } else {
        reports.update(before, telling);
      }
    }
    for (StoredReport gone : known.values()) {
      if (gone.eventId != null) {
        occasions.byEvent().merge(gone.eventId, occasion, Occasion::with);
      }
      reports.delete(gone);
    }
  }

  /// What the article tells now; a report that was known before keeps its id.
  private List<Telling> tellings(
      Reading reading, Collection<StoredReport> known, Map<String, Map<String, String>> readings) {
    Extraction extraction = reading.extraction();
    if (extraction == null) {
      return List.of();
    }
    List<EventRecord> records = new ArrayList<>(extraction.meetings());
    records.addAll(extraction.agreements());
    String articleId = reading.articleId();
    ReportIds ids = new ReportIds(articleId, readings.getOrDefault(articleId, Map.of()));
    return ids.of(matchable(known), records).entrySet().stream()
        .map(read -> new Telling(read.getKey(), reading.report(read.getValue())))
        .toList();
  }

  private List<ReportMatching.Known> matchable(Collection<StoredReport> known) {
    return known.stream()
        .map(report ->
            new ReportMatching.Known(
                report.id, json.event(EventType.valueOf(report.type), report.body)))
        .toList();
  }
}
