package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Telling;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/// The rows of `records.report`.
@Singleton
class StoredReports implements PanacheRepositoryBase<StoredReport, String> {

  private final ObjectMapper json;

  StoredReports(ObjectMapper json) {
    this.json = json;
  }

  Map<String, StoredReport> ofArticle(String articleId) {
    Map<String, StoredReport> reports = new HashMap<>();
    list("articleId", articleId).forEach(report -> reports.put(report.id, report));
    return reports;
  }

  int count(String articleId, EventType type) {
    return Math.toIntExact(count("articleId = ?1 and type = ?2", articleId, type.name()));
  }

  void found(String eventId, Telling telling) {
    StoredReport row = new StoredReport();
    row.id = telling.report().id();
    row.eventId = eventId;
    row.founds = eventId;
    row.articleId = telling.report().articleId();
    row.type = telling.type().name();
    update(row, telling);
    persist(row);
  }

  void update(StoredReport row, Telling telling) {
    row.publishedOn = telling.report().publishedOn();
    row.revision = telling.report().revision();
    row.engineVersion = telling.report().engineVersion();
    row.body = json.valueToTree(telling.asReport());
  }
}
