package dev.sandhi.query.event;

import dev.sandhi.query.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which events are asked for: all that meet every condition, and of each condition any value. A
/// parameter that is not given sets none.
public final class Conditions {

  private final Sql where;
  private final List<String> canonical = new ArrayList<>();

  Conditions(EventType<?> type) {
    this.where = Sql.of("e.type = ?", type.name());
    canonical.add(type.name());
  }

  /// The condition has one question mark, which stands for all values as an array.
  Conditions anyOf(String name, Collection<?> values, String condition) {
    if (!values.isEmpty()) {
      String[] words = values.stream().map(String::valueOf).toArray(String[]::new);
      where.add("and " + condition, (Object) words);
      canonical.add(name + "=" + values);
    }
    return this;
  }

  /// The condition has one question mark, which stands for one of the values.
  Conditions eachOf(String name, Collection<String> values, String condition) {
    if (!values.isEmpty()) {
      where.add("and (");
      String or = "";
      for (String value : values) {
        where.add(or + condition, value);
        or = "or ";
      }
      where.add(")");
      canonical.add(name + "=" + values);
    }
    return this;
  }

  Conditions given(String name, @Nullable Object value, String condition) {
    if (value != null) {
      where.add("and " + condition, value);
      canonical.add(name + "=" + value);
    }
    return this;
  }

  Conditions and(String name, Object value, Sql condition) {
    where.add("and").add(condition);
    canonical.add(name + "=" + value);
    return this;
  }

  /// The condition of SQL on `records.event e`.
  public Sql where() {
    return where;
  }

  /// The filters in words that are the same however they were written; a cursor is bound to them.
  public String canonical() {
    return canonical.toString();
  }
}
