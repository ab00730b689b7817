package dev.sandhi.query.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A piece of SQL with the values of its question marks. Words of a caller only ever become values.
public final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private boolean plannedOnce;

  public static Sql of(String text, Object... values) {
    return new Sql().add(text, values);
  }

  /// Goes on with another piece, on a line of its own.
  public Sql add(String more, Object... moreValues) {
    if (!text.isEmpty() && !more.isEmpty()) {
      text.append('\n');
    }
    text.append(more);
    Collections.addAll(values, moreValues);
    return this;
  }

  public Sql add(Sql more) {
    return add(more.text.toString(), more.values.toArray());
  }

  /// Lets a connection plan this text once for all values to come. Without that it is planned for
  /// the values of each time: a rare country and a common one need different plans.
  public Sql plannedOnce() {
    plannedOnce = true;
    return this;
  }

  boolean isPlannedOnce() {
    return plannedOnce;
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      switch (values.get(i)) {
        case String[] texts ->
            statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
        case Object value -> statement.setObject(i + 1, value);
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
