package dev.sandhi.bench.query.records;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows of one table on the way into it, in the text form of COPY.
final class CopyText {

  private final String statement;
  private final StringBuilder rows = new StringBuilder();

  /// `columns` are those of each row, in order.
  CopyText(String table, String columns) {
    this.statement = "copy %s (%s) from stdin".formatted(table, columns);
  }

  void row(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t").append(written(values[i]));
    }
    rows.append('\n');
  }

  /// Sends the rows; none are left.
  void sendTo(Connection connection) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(statement, new StringReader(rows.toString()));
    rows.setLength(0);
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "\\N";
      case List<?> list -> escaped(array(list));
      default -> escaped(value.toString());
    };
  }

  private static String array(List<?> elements) {
    return elements.stream().map(CopyText::quoted).collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(Object element) {
    return '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
