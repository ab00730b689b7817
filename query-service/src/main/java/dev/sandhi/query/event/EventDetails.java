package dev.sandhi.query.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.query.article.StoredArticles;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of an event beside its record.
@Singleton
final class EventDetails {

  private static final String REPORTS =
      """
      select body::text from records.report where event_id = ? order by published_on, id\
      """;

  /// Also what became of the events that were merged into it.
  private static final String HISTORY =
      """
      select number, at, event_id, cause, field, old_value::text, new_value::text, who, why
      from records.history
      where event_id = any(array_append(
        array(select id from records.former_id where into_id = ?), ?))
      order by number desc limit 1000
      """;

  private final Database database;
  private final StoredArticles articles;
  private final ObjectMapper json;

  EventDetails(Database database, StoredArticles articles, ObjectMapper json) {
    this.database = database;
    this.articles = articles;
    this.json = json;
  }

  /// What each article says of the event by itself, as a list in JSON.
  String reports(String id) {
    List<String> reports = database.list(Sql.of(REPORTS, id), row -> row.getString(1));
    return "[" + String.join(",", reports) + "]";
  }

  /// The values of the event that became others, the latest first.
  List<HistoryEntry> history(String id) {
    return database.list(Sql.of(HISTORY, id, id), this::entry);
  }

  /// What is asked for, and nothing else.
  Included included(String id, Set<Addition> asked) {
    return new Included(
        asked.contains(Addition.REPORTS) ? reports(id) : null,
        asked.contains(Addition.HISTORY) ? history(id) : null,
        asked.contains(Addition.ARTICLES) ? articles.telling(id) : null);
  }

  private HistoryEntry entry(ResultSet row) throws SQLException {
    return new HistoryEntry(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        HistoryEntry.Cause.valueOf(row.getString(4)),
        row.getString(5),
        value(row.getString(6)),
        value(row.getString(7)),
        row.getString(8),
        row.getString(9));
  }

  private @Nullable Object value(@Nullable String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
