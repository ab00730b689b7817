package dev.sandhi.extract.engine.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads a word list of the language pack: UTF-8, `#` comments, a header row that names the
/// columns, cells apart by tabs. Whatever is wrong is told with file and line.
public final class Tsv {

  private Tsv() {}

  /// A row: where it stands, and its cells in the order of the columns asked for.
  public record Row(String where, List<String> cells) {

    public String cell(int column) {
      return cells.get(column);
    }

    /// The values of a cell that lists several, apart by `|`; none for an empty cell.
    public List<String> values(int column) {
      String cell = cells.get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /// A cell that holds one of the constants of an enum.
    public <E extends Enum<E>> E oneOf(Class<E> type, int column) {
      try {
        return Enum.valueOf(type, cells.get(column));
      } catch (IllegalArgumentException e) {
        throw wrong("'" + cells.get(column) + "' is no " + type.getSimpleName());
      }
    }

    public IllegalStateException wrong(String what) {
      return new IllegalStateException(where + ": " + what);
    }
  }

  /// The rows of `hi/<name>`, which must have exactly these columns.
  public static List<Row> read(String name, String... columns) {
    String path = "/hi/" + name;
    try (InputStream in = Tsv.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("hi/" + name + ": not in the language pack");
      }
      return read(
          name,
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
          List.of(columns));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> read(String name, BufferedReader reader, List<String> columns)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    boolean header = true;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = new Row("hi/" + name + ":" + number, Arrays.asList(line.split("\t", -1)));
      if (header) {
        if (!row.cells().equals(columns)) {
          throw row.wrong("columns are " + row.cells() + ", not " + columns);
        }
        header = false;
      } else if (row.cells().size() != columns.size()) {
        throw row.wrong(row.cells().size() + " cells for " + columns.size() + " columns");
      } else {
        rows.add(row);
      }
    }
    return List.copyOf(rows);
  }
}
