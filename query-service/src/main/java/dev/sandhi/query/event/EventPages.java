package dev.sandhi.query.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.query.event.ListParameters.ListShape;
import dev.sandhi.query.format.Format;
import dev.sandhi.query.format.RecordFormats;
import dev.sandhi.query.format.RecordLines;
import dev.sandhi.query.http.CursorSeal;
import dev.sandhi.query.http.Digest;
import dev.sandhi.query.http.PageMeta;
import dev.sandhi.query.http.PageParameters;
import dev.sandhi.query.http.PageRequest;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.http.Written;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers a request for events of one sort with a page of those that match. Their JSON is passed
/// on as the database wrote it.
@Singleton
final class EventPages {

  static final String SPARSE_TYPE = "application/vnd.sandhi.sparse+json";

  private final EventWalk walk;
  private final EventCounts counts;
  private final RecordFormats formats;
  private final CursorSeal seal;
  private final ObjectMapper json;

  EventPages(
      EventWalk walk,
      EventCounts counts,
      RecordFormats formats,
      CursorSeal seal,
      ObjectMapper json) {
    this.walk = walk;
    this.counts = counts;
    this.formats = formats;
    this.seal = seal;
    this.json = json;
  }

  /// What is asked of a list of events.
  record Request(
      EventType<?> type,
      Function<ParameterReader, Conditions> conditions,
      ListParameters shape,
      PageParameters page,
      List<MediaType> acceptable) {}

  Response page(Request asked) {
    ParameterReader reader = new ParameterReader();
    Conditions conditions = asked.conditions().apply(reader);
    ListShape shape = asked.shape().read(reader, asked.type(), asked.acceptable());
    EventList list = new EventList(conditions, shape.order(), selected(shape));
    PageRequest request = asked.page().read(reader, seal, list.canonical());
    reader.orThrow();
    List<EventRow> rows = walk.step(list, request.after(), request.toFetch());
    PageMeta meta = request.meta(rows, EventRow::place, counts.count(conditions, shape.counting()));
    List<EventRow> shown = request.shown(rows);
    return Response.ok(
            shape.format() == Format.JSON
                ? json(shape, shown, meta, conditions)
                : lines(asked.type(), shape, shown, meta))
        .build();
  }

  /// Only what is answered as JSON is cut by the database; the other forms are made of whole
  /// records.
  private static SortedSet<String> selected(ListShape shape) {
    return switch (shape.format()) {
      case JSON, NDJSON -> shape.fields();
      case CSV, PLOVER, CAMEO -> new TreeSet<>();
    };
  }

  private Written json(
      ListShape shape, List<EventRow> shown, PageMeta meta, Conditions conditions) {
    @Nullable Facets facets =
        shape.facets().isEmpty() ? null : counts.facets(conditions, shape.facets());
    Digest version = new Digest().add(write(facets)).add(String.valueOf(meta.count()));
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    String before = "{\"data\":[";
    for (EventRow row : shown) {
      page.writeBytes(utf8(before));
      page.writeBytes(row.json().bytes());
      version.add(row.json().bytes());
      before = ",";
    }
    page.writeBytes(
        utf8(
            (shown.isEmpty() ? before : "")
                + "],\"meta\":%s,\"facets\":%s}".formatted(write(meta), write(facets))));
    return new Written(
        page.toByteArray(),
        shape.fields().isEmpty() ? Format.JSON_TYPE : SPARSE_TYPE,
        version.toString(),
        meta.nextCursor());
  }

  private Written lines(EventType<?> type, ListShape shape, List<EventRow> shown, PageMeta meta) {
    RecordLines lines =
        formats.lines(shape.format(), type.record(), shape.fields(), shape.byteOrderMark());
    byte[] body =
        shown.stream()
            .map(row -> lines.ofRecord().apply(row.body()))
            .collect(Collectors.joining("", lines.head(), ""))
            .getBytes(StandardCharsets.UTF_8);
    return new Written(
        body, shape.format().contentType(), new Digest().add(body).toString(), meta.nextCursor());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String write(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
