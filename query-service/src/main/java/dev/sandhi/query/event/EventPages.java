package dev.sandhi.query.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.query.http.Cursor;
import dev.sandhi.query.http.CursorSeal;
import dev.sandhi.query.http.Page;
import dev.sandhi.query.http.PageParameters;
import dev.sandhi.query.http.PageRequest;
import dev.sandhi.query.http.ParameterReader;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/// Answers a request for events of one sort: a page of those that match, or one by its id.
@Singleton
final class EventPages {

  private final StoredEvents stored;
  private final CursorSeal seal;
  private final ObjectMapper json;

  EventPages(StoredEvents stored, CursorSeal seal, ObjectMapper json) {
    this.stored = stored;
    this.seal = seal;
    this.json = json;
  }

  <T extends EventRecord> Page<T> page(
      Function<ParameterReader, EventFilter<T>> parameters, PageParameters page) {
    ParameterReader reader = new ParameterReader();
    EventFilter<T> filter = parameters.apply(reader);
    PageRequest request = page.read(reader, seal, filter.canonical());
    reader.orThrow();
    List<StoredEvent> rows = stored.list(filter, request.after(), request.toFetch());
    return request.of(
        rows, row -> new Cursor(row.listedOn, row.id), row -> record(row, filter.type()));
  }

  <T extends EventRecord> T one(EventType<T> type, String id) {
    ParameterReader reader = new ParameterReader();
    if (!type.isId(id)) {
      reader.refuse("id", "'%s' is not written as such an id is".formatted(id), type.idPattern());
    }
    reader.orThrow();
    return stored
        .find(type, id)
        .map(row -> record(row, type))
        .orElseThrow(() ->
            HttpProblem.builder()
                .withStatus(Status.NOT_FOUND)
                .withTitle("No such record")
                .withDetail("There is none with the id '%s'.".formatted(id))
                .build());
  }

  private <T extends EventRecord> T record(StoredEvent row, EventType<T> type) {
    try {
      return json.readValue(row.body, type.record());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the body of event " + row.id + " is no " + type.name(), e);
    }
  }
}
