package dev.sandhi.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in the tables, seen with the eyes of query-service.
public final class Rows {

  private Rows() {}

  /// Each row as its columns in text.
  public static List<Map<String, String>> query(String sql, Object... values) throws SQLException {
    try (Connection connection = TestDatabase.connect("sandhi_query");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<Map<String, String>> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row(result));
        }
        return rows;
      }
    }
  }

  public static List<Map<String, String>> article(String id) throws SQLException {
    return query("select * from records.article where id = ?", id);
  }

  public static List<Map<String, String>> reports(String articleId) throws SQLException {
    return query("select * from records.report where article_id = ? order by id", articleId);
  }

  /// The events that the article tells of.
  public static List<Map<String, String>> events(String articleId) throws SQLException {
    return query(
        """
        select e.* from records.event e
        where exists (
          select from records.report r where r.event_id = e.id and r.article_id = ?)
        order by e.id
        """,
        articleId);
  }

  /// Those of the events that stand still.
  public static List<String> stillThere(List<String> eventIds) throws SQLException {
    String[] ids = eventIds.toArray(String[]::new);
    return column(query("select id from records.event where id = any (?)", (Object) ids), "id");
  }

  public static List<String> column(List<Map<String, String>> rows, String name) {
    return rows.stream().map(row -> row.getOrDefault(name, "")).toList();
  }

  private static Map<String, String> row(ResultSet result) throws SQLException {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      row.put(result.getMetaData().getColumnName(i), String.valueOf(result.getString(i)));
    }
    return row;
  }
}
