package dev.sandhi.query.event;

import dev.sandhi.query.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which events are asked for: all that meet every condition, and of each condition any value. A
/// parameter that is not given sets none.
public final class Conditions {

  private final String type;
  private final Sql filters;
  private final Sql indexed = new Sql();
  private final List<Sql> terms = new ArrayList<>();
  private final List<String> canonical = new ArrayList<>();

  Conditions(EventType<?> type) {
    this.type = type.name();
    this.filters = Sql.of("e.type = ?", type.name());
    canonical.add(type.name());
  }

  /// The condition has one question mark, which stands for all values as an array.
  Conditions anyOf(String name, Collection<?> values, String condition) {
    return add(name, values, filters, all(condition, values));
  }

  /// The same; the term, which has such a question mark too, says just this to the index of
  /// `e.search`.
  Conditions anyOf(String name, Collection<?> values, String condition, String term) {
    if (!values.isEmpty()) {
      terms.add(all(term, values));
    }
    return add(name, values, indexed, all(condition, values));
  }

  /// The condition has one question mark, which stands for one of the values.
  Conditions eachOf(String name, Collection<String> values, String condition) {
    return add(name, values, filters, each(condition, values, "or "));
  }

  /// The same; the term, which has such a question mark too, says just this to the index of
  /// `e.search`.
  Conditions eachOf(String name, Collection<String> values, String condition, String term) {
    if (!values.isEmpty()) {
      terms.add(each(term, values, "|| "));
    }
    return add(name, values, indexed, each(condition, values, "or "));
  }

  Conditions given(String name, @Nullable Object value, String condition) {
    if (value != null) {
      filters.add("and " + condition, value);
      canonical.add(name + "=" + value);
    }
    return this;
  }

  Conditions and(String name, Object value, Sql condition) {
    filters.add("and").add(condition);
    canonical.add(name + "=" + value);
    return this;
  }

  /// Words that only the index of `e.search` knows.
  Conditions saying(TextQuery text) {
    terms.add(text.sql());
    indexed.add("and e.search @@").add(text.sql());
    canonical.add("q=" + text);
    return this;
  }

  /// The condition of SQL on `records.event e`.
  public Sql where() {
    return new Sql().add(filters).add(indexed);
  }

  /// The sort of event, as `records.event` tells it.
  String type() {
    return type;
  }

  /// Whether there is anything that the index of `e.search` can find.
  boolean hasTerms() {
    return !terms.isEmpty();
  }

  /// What the index of `e.search` finds in one window: the events that have this word too.
  Sql termsWith(String window) {
    Sql found = Sql.of("e.search @@ (" + window);
    // As a query of its own each is made once, and not for every window.
    terms.forEach(term -> found.add("&& (select").add(term).add(")"));
    return found.add(")");
  }

  /// What is left to ask of events that [#termsWith] has found.
  Sql beside() {
    return filters;
  }

  /// The filters in words that are the same however they were written; a cursor is bound to them.
  public String canonical() {
    return canonical.toString();
  }

  private Conditions add(String name, Collection<?> values, Sql to, Sql condition) {
    if (!values.isEmpty()) {
      to.add("and").add(condition);
      canonical.add(name + "=" + values);
    }
    return this;
  }

  private static Sql all(String condition, Collection<?> values) {
    return Sql.of(condition, (Object) values.stream().map(String::valueOf).toArray(String[]::new));
  }

  private static Sql each(String condition, Collection<String> values, String or) {
    Sql any = Sql.of("(");
    String before = "";
    for (String value : values) {
      any.add(before + condition, value);
      before = or;
    }
    return any.add(")");
  }
}
