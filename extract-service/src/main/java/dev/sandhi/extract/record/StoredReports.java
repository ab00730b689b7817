package dev.sandhi.extract.record;

import dev.sandhi.common.record.Report;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.StableId;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.joining.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rows of `records.report`, and those of `records.reading`: by what ids of the engine each was
/// ever read.
@Singleton
class StoredReports implements PanacheRepositoryBase<StoredReport, String> {

  private static final String READINGS =
      "select article_id, reading_id, report_id from records.reading"
          + " where article_id = any(cast(:articles as text[]))";

  private static final String REMEMBER =
      """
      insert into records.reading as known (article_id, reading_id, report_id)
      select article, reading, report
      from jsonb_to_recordset(cast(:readings as jsonb))
        as read (article text, reading text, report text)
      on conflict (article_id, reading_id) do update set report_id = excluded.report_id
      where known.report_id <> excluded.report_id
      """;

  private static final String MOVE =
      """
      update records.report r set event_id = moved.value
      from jsonb_each_text(cast(:events as jsonb)) moved
      where r.id = moved.key
      """;

  private final RecordJson json;

  StoredReports(RecordJson json) {
    this.json = json;
  }

  Map<String, StoredReport> ofArticle(String articleId) {
    return ofArticles(List.of(articleId)).getOrDefault(articleId, Map.of());
  }

  /// By the ids of their articles and their own.
  Map<String, Map<String, StoredReport>> ofArticles(Collection<String> articles) {
    Map<String, Map<String, StoredReport>> reports = new HashMap<>();
    list("articleId in ?1", articles)
        .forEach(report ->
            reports.computeIfAbsent(report.articleId, _ -> new HashMap<>()).put(report.id, report));
    return reports;
  }

  /// The reports that were ever read, by their articles and the engine's ids; not all stand.
  Map<String, Map<String, String>> readings(Collection<String> articles) {
    Map<String, Map<String, String>> readings = new HashMap<>();
    getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(READINGS, Object[].class)
        .setParameter("articles", KnownReports.array(articles))
        .list()
        .forEach(row ->
            readings
                .computeIfAbsent((String) row[0], _ -> new HashMap<>())
                .put((String) row[1], (String) row[2]));
    return readings;
  }

  private record Read(String article, String reading, String report) {

    static Read of(Telling telling) {
      Report report = telling.report();
      return new Read(report.articleId(), telling.event().id(), report.id());
    }
  }

  /// Keeps by which id of the engine each was read.
  void remember(List<Telling> tellings) {
    if (!tellings.isEmpty()) {
      getEntityManager()
          .createNativeQuery(REMEMBER)
          .setParameter("readings", json.tree(tellings.stream().map(Read::of).toList()).toString())
          .executeUpdate();
    }
  }

  /// Those of these articles that have reports.
  Set<String> tellingAmong(Collection<String> articles) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select distinct articleId from StoredReport where articleId in ?1", String.class)
            .setParameter(1, articles)
            .getResultList());
  }

  int count(String articleId, EventType type) {
    return Math.toIntExact(count("articleId = ?1 and type = ?2", articleId, type.name()));
  }

  /// A report that was not known before; which event it tells of is for joining to say.
  void found(Telling telling) {
    StoredReport row = new StoredReport();
    row.id = telling.report().id();
    row.founds = StableId.of(telling.type().prefix(), telling.type().name(), row.id);
    row.articleId = telling.report().articleId();
    row.type = telling.type().name();
    update(row, telling);
    persist(row);
  }

  void update(StoredReport row, Telling telling) {
    row.publishedOn = telling.report().publishedOn();
    row.revision = telling.report().revision();
    row.engineVersion = telling.report().engineVersion();
    row.joinKeys = Account.of(telling).keys().stream().sorted().toArray(Long[]::new);
    row.body = json.tree(telling.asReport());
  }

  /// Gives reports to other events, or to none.
  void move(Map<String, @Nullable String> events) {
    if (!events.isEmpty()) {
      getEntityManager()
          .createNativeQuery(MOVE)
          .setParameter("events", json.tree(events).toString())
          .executeUpdate();
    }
  }
}
