package dev.sandhi.query.article;

import dev.sandhi.query.http.Cursor;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The articles of `records.article`.
@Singleton
public final class StoredArticles {

  /// Articles without a day stand at the end of the list.
  private static final String DAY = "coalesce(a.published_on, '0001-01-01')";

  private static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

  private static final String SELECT =
      """
      select a.id, a.revision, a.title, a.url, a.outlet, a.published_on, a.engine_version,
        a.extracted_at,
        (select min(report ->> 'copyOf')
          from records.report r join records.event e on e.id = r.event_id,
            jsonb_array_elements(e.body -> 'reports') report
          where r.article_id = a.id and report ->> 'articleId' = a.id),
        array(select distinct r.event_id from records.report r
          where r.article_id = a.id and r.type = 'MEETING' and r.event_id is not null order by 1),
        array(select distinct r.event_id from records.report r
          where r.article_id = a.id and r.type = 'AGREEMENT' and r.event_id is not null order by 1),
        array(select piece ->> 'quote'
          from records.report r, jsonb_array_elements(r.body -> 'evidence') piece
          where r.article_id = a.id
          group by piece ->> 'quote'
          order by min((piece ->> 'start')::int)
          limit 10)
      from records.article a
      where
      """;

  private final Database database;

  StoredArticles(Database database) {
    this.database = database;
  }

  /// Newest first.
  List<StoredArticle> list(Sql where, @Nullable Cursor after, int limit) {
    Sql sql = Sql.of(SELECT).add(where);
    if (after != null) {
      LocalDate day = LocalDate.parse(after.place());
      sql.add("and %1$s <= ? and (%1$s < ? or a.id > ?)".formatted(DAY), day, day, after.id());
    }
    return database.list(
        sql.add("order by %s desc, a.id limit ?".formatted(DAY), limit), StoredArticles::read);
  }

  Optional<StoredArticle> one(String id) {
    return database.first(Sql.of(SELECT).add("a.id = ?", id), StoredArticles::read);
  }

  /// The revision that was read last.
  Optional<Integer> revision(String id) {
    return database.first(
        Sql.of("select revision from records.article where id = ?", id), row -> row.getInt(1));
  }

  /// Those that tell of an event, the earliest first.
  public List<StoredArticle> telling(String event) {
    Sql sql =
        Sql.of(SELECT)
            .add("a.id in (select article_id from records.report where event_id = ?)", event)
            .add("order by a.published_on, a.id");
    return database.list(sql, StoredArticles::read);
  }

  static Cursor place(StoredArticle article) {
    LocalDate day = article.publishedOn() == null ? UNDATED : article.publishedOn();
    return new Cursor(day.toString(), article.id(), null);
  }

  private static StoredArticle read(ResultSet row) throws SQLException {
    return new StoredArticle(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getString(9),
        texts(row, 10),
        texts(row, 11),
        texts(row, 12));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
