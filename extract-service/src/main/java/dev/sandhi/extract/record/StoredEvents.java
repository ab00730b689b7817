package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.feed.Change.Kind;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Joined;
import dev.sandhi.common.record.Report;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Telling;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The rows of `records.event`. Whatever changes here is told in the feed and in the history.
@Singleton
class StoredEvents implements PanacheRepositoryBase<StoredEvent, String> {

  private final RecordJson json;
  private final ChangeLog log;

  StoredEvents(RecordJson json, ChangeLog log) {
    this.json = json;
    this.log = log;
  }

  JsonNode tree(EventRecord event) {
    return json.tree(event);
  }

  /// Lets an event stand as its record says. One that says so already is left untouched.
  void write(String id, JsonNode body, Report founder, Occasion occasion) {
    StoredEvent row = findById(id);
    JsonNode before = row == null ? null : row.body;
    if (body.equals(before)) {
      return;
    }
    if (row == null) {
      row = new StoredEvent();
      row.id = id;
      row.type = EventType.ofId(id).name();
      fill(row, body, founder);
      persist(row);
    } else {
      fill(row, body, founder);
    }
    Kind kind = before == null ? Kind.CREATED : Kind.UPDATED;
    log.tell(kind, EventType.ofId(id), id, null, row.version);
    log.record(id, before, body, occasion);
  }

  /// Gives an event other links; nothing else of it changes.
  void relink(String id, JsonNode links) {
    StoredEvent row = findById(id);
    if (row != null && Links.differ(row.body, links)) {
      ObjectNode body = row.body.deepCopy();
      body.withObject("/joined").set("links", links);
      row.body = body;
      row.version++;
      log.tell(Kind.UPDATED, EventType.ofId(id), id, null, row.version);
    }
  }

  /// The record of an event, if it stands.
  Optional<JsonNode> body(String id) {
    return findByIdOptional(id).map(event -> event.body);
  }

  /// Names an event where a record would stand.
  JsonNode idOnly(String id) {
    return JsonNodeFactory.instance.objectNode().put("mergedInto", id);
  }

  private void fill(StoredEvent row, JsonNode body, Report founder) {
    EventRecord event = json.event(EventType.ofId(row.id), body.deepCopy());
    Telling telling = new Telling(event, founder);
    Joined joined = Objects.requireNonNull(event.joined());
    row.version++;
    row.reports = event.reports().size();
    row.independentReports = joined.independentReports();
    row.kind = telling.kind();
    row.status = telling.status();
    row.background = event.background();
    row.confidence = (float) event.confidence();
    row.dateFrom = telling.from();
    row.dateTo = telling.to();
    row.listedOn = telling.listedOn();
    row.parties = event.parties().toArray(String[]::new);
    row.topics = event.topics().stream().map(Topic::name).toArray(String[]::new);
    row.personKeys = keys("all_name_keys", telling.personNames());
    row.personSounds = keys("all_sound_keys", telling.personNames());
    row.body = body;
  }

  /// The database folds names, so that what is stored and what is asked for are folded alike.
  private String[] keys(String function, List<String> names) {
    return (String[])
        getEntityManager()
            .createNativeQuery("select records." + function + "(:names)", String[].class)
            .setParameter("names", names.toArray(String[]::new))
            .getSingleResult();
  }
}
