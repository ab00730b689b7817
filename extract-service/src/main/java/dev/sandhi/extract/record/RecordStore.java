package dev.sandhi.extract.record;

import dev.sandhi.common.article.Difference;
import dev.sandhi.common.article.Differences;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.extract.event.ArticleLinks;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.StableId;
import dev.sandhi.extract.event.Telling;
import jakarta.inject.Singleton;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

  @Transactional
  ExtractionReceipt replace(Reading reading) {
    // What is changed here is flushed where it has to be seen, and not before each query.
    articles.getEntityManager().setFlushMode(FlushModeType.COMMIT);
    StoredArticle article = articles.lock(reading);
    if (article.isNewerThan(reading)) {
      return reading.stale(
          reports.count(article.id, EventType.MEETING),
          reports.count(article.id, EventType.AGREEMENT));
    }
    Rereading rereading = article.accept(reading);
    if (reading.tellsOfEvents() || reports.count("articleId", article.id) > 0) {
      // Before the reports are read: whoever has the turn may put them with another event.
      log.awaitTurn();
      Map<String, StoredReport> known = reports.ofArticle(article.id);
      List<Telling> tellings = tellings(reading, known.values());
      rereadings.record(rereading, known.values(), tellings);
      replace(article, known, tellings, rereading.occasion());
    }
    articles.flush();
    return reading.stored();
  }

  /// What a reading would change; nothing is changed.
  @Transactional
  Difference preview(Reading reading) {
    StoredArticle article = articles.findById(reading.articleId());
    Map<String, StoredReport> known = reports.ofArticle(reading.articleId());
    List<Telling> tellings = tellings(reading, known.values());
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

  private void replace(
      StoredArticle article,
      Map<String, StoredReport> known,
      List<Telling> tellings,
      Occasion occasion) {
    Set<String> events = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (Telling telling : tellings) {
      StoredReport before = known.remove(telling.report().id());
      ids.add(telling.report().id());
      if (before == null) {
        reports.found(telling);
      } else {
        reports.update(before, telling);
      }
    }
    for (StoredReport gone : known.values()) {
      if (gone.eventId != null) {
        events.add(gone.eventId);
      }
      reports.delete(gone);
    }
    reports.flush();
    links.replace(article.id, ArticleLinks.of(tellings));
    people.replace(tellings);
    regrouping.regroup(ids, events, occasion);
  }

  /// What the article tells now; a report that was known before keeps its id.
  private List<Telling> tellings(Reading reading, Collection<StoredReport> known) {
    Extraction extraction = reading.extraction();
    if (extraction == null) {
      return List.of();
    }
    List<EventRecord> records = new ArrayList<>(extraction.meetings());
    records.addAll(extraction.agreements());
    Map<EventRecord, String> ids = ReportMatching.match(matchable(known), records);
    Set<String> taken = new HashSet<>(ids.values());
    known.forEach(report -> taken.add(report.id));
    List<Telling> tellings = new ArrayList<>();
    for (EventRecord event : records) {
      String id =
          Objects.requireNonNullElseGet(
              ids.get(event), () -> id(reading.articleId(), event, taken));
      tellings.add(new Telling(event, reading.report(id)));
    }
    return tellings;
  }

  private List<ReportMatching.Known> matchable(Collection<StoredReport> known) {
    return known.stream()
        .map(report ->
            new ReportMatching.Known(
                report.id,
                report.readingId,
                json.event(EventType.valueOf(report.type), report.body)))
        .toList();
  }

  /// The id is made of what tells an event from the others of its article, and of how many of these
  /// came before. So it is the same one whether an earlier revision that said so was ever read.
  private static String id(String articleId, EventRecord event, Set<String> taken) {
    String told = EventType.of(event) + " " + ReportMatching.kind(event) + " " + parties(event);
    String id = StableId.of("rep_", articleId, told);
    while (!taken.add(id)) {
      told += "'";
      id = StableId.of("rep_", articleId, told);
    }
    return id;
  }

  private static String parties(EventRecord event) {
    return event.parties().stream().sorted().collect(Collectors.joining(" "));
  }
}
