package dev.sandhi.query.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Records as a table (RFC 4180): a line for each, several values of one cell parted by `; `.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs it; an
/// apostrophe before it keeps it a text (OWASP).
final class CsvTable {

  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
  private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

  /// What all records have.
  private static final List<Column> COMMON =
      List.of(
          value("id"),
          value("kind"),
          value("status"),
          new Column("date_start", "date", at("/date/start")),
          new Column("date_end", "date", at("/date/end")),
          new Column("date_words", "date", at("/date/words")),
          new Column("venue", "place", at("/place/venue")),
          new Column("city", "place", at("/place/city")),
          new Column("city_latin", "place", at("/place/cityLatin")),
          new Column("place_country", "place", at("/place/country")),
          list("parties"));

  private static final List<Column> OF_ALL_AT_LAST =
      List.of(
          list("topics"),
          value("background"),
          value("confidence"),
          new Column("reports", "reports", node -> Integer.toString(node.at("/reports").size())),
          new Column("outlets", "reports", each("/reports", "outlet")),
          new Column("urls", "reports", each("/reports", "url")),
          new Column("quotes", "evidence", each("/evidence", "quote")));

  static final List<Column> MEETINGS =
      columns(
          value("mode"),
          value("name"),
          value("ordinal"),
          new Column("participants", "participants", each("/participants", "name")),
          new Column("participants_latin", "participants", each("/participants", "nameLatin")),
          list("outcomes"));

  static final List<Column> AGREEMENTS =
      columns(
          value("title"),
          value("count"),
          value("duration"),
          new Column("signatories", "signatories", each("/signatories", "name")),
          new Column("signatories_latin", "signatories", each("/signatories", "nameLatin")),
          list("provisions"));

  private final List<Column> columns;

  private CsvTable(List<Column> columns) {
    this.columns = columns;
  }

  /// A column, and the field of the record that it is read from.
  record Column(String name, String field, Function<JsonNode, String> value) {}

  /// The columns of the fields asked for; all where none is.
  static CsvTable of(List<Column> all, Set<String> fields) {
    return new CsvTable(
        all.stream().filter(c -> fields.isEmpty() || fields.contains(c.field())).toList());
  }

  String head() {
    return line(columns.stream().map(Column::name));
  }

  String line(JsonNode record) {
    return line(columns.stream().map(column -> column.value().apply(record)));
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    String safe = FORMULA.matcher(value).find() ? "'" + value : value;
    return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static List<Column> columns(Column... own) {
    return Stream.of(COMMON.stream(), Stream.of(own), OF_ALL_AT_LAST.stream())
        .flatMap(columns -> columns)
        .toList();
  }

  private static Column value(String field) {
    return new Column(field, field, at("/" + field));
  }

  private static Column list(String field) {
    return new Column(field, field, record -> joined(record.path(field), value -> value));
  }

  private static Function<JsonNode, String> at(String pointer) {
    return record -> record.at(pointer).asText("");
  }

  private static Function<JsonNode, String> each(String pointer, String field) {
    return record -> joined(record.at(pointer), value -> value.path(field));
  }

  private static String joined(JsonNode values, Function<JsonNode, JsonNode> part) {
    return values
        .valueStream()
        .map(part)
        .filter(value -> !value.isNull() && !value.isMissingNode())
        .map(JsonNode::asText)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
