package dev.sandhi.query.event;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Conditions of SQL with the values that they name. Words of a caller only ever become values.
final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  Where and(String condition) {
    conditions.add(condition);
    return this;
  }

  Where and(String condition, String name, Object value) {
    values.put(name, value);
    return and(condition);
  }

  /// The condition holds for one of the options at least; `%s` stands for the option.
  Where anyOf(String condition, String name, List<String> options) {
    List<String> alternatives = new ArrayList<>();
    for (String option : options) {
      String numbered = name + alternatives.size();
      values.put(numbered, option);
      alternatives.add(condition.formatted(":" + numbered));
    }
    return and("(" + String.join(" or ", alternatives) + ")");
  }

  <Q extends Query> Q bind(Q query) {
    values.forEach(query::setParameter);
    return query;
  }

  @Override
  public String toString() {
    return String.join("\n  and ", conditions);
  }
}
