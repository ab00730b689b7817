package dev.sandhi.extract.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sandhi.common.feed.Change.Kind;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Report;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.record.NameKeys.Keys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rows of `records.event`. Whoever changes one has the turn, and others wait for it; so all
/// rows of an occasion are written by one statement.
@Singleton
class StoredEvents implements PanacheRepositoryBase<StoredEvent, String> {

  private static final String STANDING =
      """
      select id, version, cast(body as text) from records.event
      where id = any(cast(:ids as text[]))
      """;

  private static final String WRITE =
      """
      insert into records.event as known (id, type, version, reports, independent_reports, kind,
        status, background, confidence, date_from, date_to, listed_on, parties, topics,
        person_keys, person_sounds, body)
      select id, type, version, reports, independent_reports, kind, status, background, confidence,
        date_from, date_to, listed_on, parties, topics, person_keys, person_sounds, body
      from jsonb_to_recordset(cast(:rows as jsonb)) as written (id text, type text, version int,
        reports int, independent_reports int, kind text, status text, background boolean,
        confidence real, date_from date, date_to date, listed_on date, parties text[],
        topics text[], person_keys text[], person_sounds text[], body jsonb)
      on conflict (id) do update set
        version = excluded.version, reports = excluded.reports,
        independent_reports = excluded.independent_reports, kind = excluded.kind,
        status = excluded.status, background = excluded.background,
        confidence = excluded.confidence, date_from = excluded.date_from,
        date_to = excluded.date_to, listed_on = excluded.listed_on, parties = excluded.parties,
        topics = excluded.topics, person_keys = excluded.person_keys,
        person_sounds = excluded.person_sounds, body = excluded.body, updated_at = now()
      """;

  /// Nothing else of the event changes.
  private static final String RELINK =
      """
      update records.event e
      set body = jsonb_set(e.body, array['joined', 'links'], other.links), version = e.version + 1,
        updated_at = now()
      from jsonb_to_recordset(cast(:rows as jsonb)) as other (id text, links jsonb)
      where e.id = other.id and coalesce(e.body -> 'joined' -> 'links', '[]') <> other.links
      returning e.id, e.version
      """;

  private static final String DELETE =
      "delete from records.event where id = any(cast(:ids as text[]))";

  private final Session database;
  private final NameKeys nameKeys;
  private final RecordJson json;

  StoredEvents(Session database, NameKeys nameKeys, RecordJson json) {
    this.database = database;
    this.nameKeys = nameKeys;
    this.json = json;
  }

  /// A record as it stands, and how often it was another one.
  record Standing(int version, JsonNode body) {}

  /// A record that an event has from now on, and the report that founds the event.
  record Written(String id, int version, JsonNode body, Report founder) {}

  /// The columns of a row, by the names that they have in the table.
  private record Row(
      String id,
      EventType type,
      int version,
      int reports,
      @JsonProperty("independent_reports") int independentReports,
      String kind,
      String status,
      boolean background,
      double confidence,
      @JsonProperty("date_from") @Nullable String dateFrom,
      @JsonProperty("date_to") @Nullable String dateTo,
      @JsonProperty("listed_on") String listedOn,
      List<String> parties,
      List<?> topics,
      @JsonProperty("person_keys") SortedSet<String> personKeys,
      @JsonProperty("person_sounds") SortedSet<String> personSounds,
      JsonNode body) {}

  private record Relinked(String id, JsonNode links) {}

  /// Those of these events that stand.
  Map<String, Standing> standing(Collection<String> ids) {
    Map<String, Standing> standing = new HashMap<>();
    for (Object[] row :
        database
            .createNativeQuery(STANDING, Object[].class)
            .setParameter("ids", KnownReports.array(ids))
            .list()) {
      standing.put((String) row[0], new Standing((Integer) row[1], json.read((String) row[2])));
    }
    return standing;
  }

  void write(List<Written> events) {
    if (!events.isEmpty()) {
      database
          .createNativeMutationQuery(WRITE)
          .setParameter("rows", json.tree(rows(events)).toString())
          .executeUpdate();
    }
  }

  private List<Row> rows(List<Written> events) {
    List<Telling> tellings = events.stream().map(this::telling).toList();
    Map<String, Keys> keys =
        nameKeys.of(tellings.stream().flatMap(telling -> telling.personNames().stream()).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Telling telling = tellings.get(i);
      rows.add(row(events.get(i), telling, NameKeys.together(keys, telling.personNames())));
    }
    return rows;
  }

  private Telling telling(Written written) {
    EventRecord event = json.event(EventType.ofId(written.id), written.body);
    return new Telling(event, written.founder);
  }

  private static Row row(Written written, Telling telling, Keys keys) {
    EventRecord event = telling.event();
    return new Row(
        written.id,
        telling.type(),
        written.version,
        event.reports().size(),
        Objects.requireNonNull(event.joined()).independentReports(),
        telling.kind(),
        telling.status(),
        event.background(),
        event.confidence(),
        text(telling.from()),
        text(telling.to()),
        telling.listedOn().toString(),
        event.parties(),
        event.topics(),
        keys.names(),
        keys.sounds(),
        written.body);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /// Gives events other links, and tells of those that had not these.
  void relink(Map<String, JsonNode> links, Changes changes) {
    List<Relinked> rows =
        links.entrySet().stream().map(e -> new Relinked(e.getKey(), e.getValue())).toList();
    for (Object[] row :
        database
            .createNativeQuery(RELINK, Object[].class)
            .setParameter("rows", json.tree(rows).toString())
            .list()) {
      changes.tell(Kind.UPDATED, (String) row[0], null, (Integer) row[1]);
    }
  }

  void delete(Collection<String> ids) {
    database
        .createNativeMutationQuery(DELETE)
        .setParameter("ids", KnownReports.array(ids))
        .executeUpdate();
  }
}
