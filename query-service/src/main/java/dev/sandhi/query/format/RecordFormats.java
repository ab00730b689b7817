package dev.sandhi.query.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Set;

/// Writes records in the forms that are lines.
@Singleton
public final class RecordFormats {

  /// By this mark some spreadsheets know UTF-8.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ObjectMapper json;

  RecordFormats(ObjectMapper json) {
    this.json = json;
  }

  /// How records of the type are written. `fields` are those of a table; all where none is named.
  public RecordLines lines(
      Format format, Class<? extends EventRecord> type, Set<String> fields, boolean byteOrderMark) {
    return switch (format) {
      case JSON, NDJSON -> new RecordLines("", body -> body + "\n");
      case CSV -> {
        CsvTable table =
            CsvTable.of(
                type.equals(Meeting.class) ? CsvTable.MEETINGS : CsvTable.AGREEMENTS, fields);
        yield new RecordLines(
            (byteOrderMark ? BYTE_ORDER_MARK : "") + table.head(),
            body -> table.line(read(body, JsonNode.class)));
      }
      case PLOVER -> new RecordLines("", body -> write(Plover.of(read(body, type))) + "\n");
      case CAMEO -> new RecordLines(Cameo.HEAD, body -> Cameo.lines(read(body, type)));
    };
  }

  private <T> T read(String body, Class<T> type) {
    try {
      return json.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a body is no " + type.getSimpleName(), e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
