package dev.sandhi.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Participant;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Writes events into the tables as extract-service does, with the rights of their owner.
final class Records {

  static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private static final String INSERT =
      """
      insert into records.event (
        id, type, kind, status, background, confidence, date_from, date_to, listed_on,
        parties, topics, person_keys, person_sounds, body)
      select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, records.all_name_keys(names),
        array(select key from unnest(names) name, unnest(records.sound_keys(name)) key),
        ?::jsonb
      from (values (?::text[])) people (names)
      """;

  private static final String ARTICLE =
      """
      insert into records.article
        (id, revision, engine_version, title, url, outlet, published_on, extracted_at)
      select distinct on (r ->> 'articleId')
        r ->> 'articleId', 1, '1', r ->> 'title', r ->> 'url', r ->> 'outlet',
        (r ->> 'publishedOn')::date, (r ->> 'extractedAt')::timestamptz
      from records.event, jsonb_array_elements(body -> 'reports') r
      on conflict (id) do update
        set outlet = excluded.outlet, published_on = excluded.published_on
      """;

  private static final String REPORT =
      """
      insert into records.report
        (id, event_id, article_id, revision, engine_version, type, body, founds, published_on)
      select 'rep_' || substr(e.id, 1, 3) || substr(e.id, 5), e.id, r ->> 'articleId', 1, '1',
        e.type, e.body, e.id, (r ->> 'publishedOn')::date
      from records.event e, jsonb_array_elements(e.body -> 'reports') r
      on conflict do nothing
      """;

  private Records() {}

  static void run(String statement) throws SQLException {
    try (Connection connection = owner();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  static void body(String code, String kind, String name, String nameLatin) throws SQLException {
    try (Connection connection = owner();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into records.body select ?, ?, n[1], n[2], n, records.all_name_keys(n),"
                    + " records.sound_keys(n[1]) || records.sound_keys(n[2])"
                    + " from (values (?::text[])) names (n) on conflict do nothing")) {
      insert.setString(1, code);
      insert.setString(2, kind);
      insert.setObject(3, new String[] {name, nameLatin});
      insert.execute();
    }
  }

  /// A person whom the report of an event names.
  static void person(int number, String name, String nameLatin, String event) throws SQLException {
    try (Connection connection = owner();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                with p as (
                  insert into records.person
                  select ?, n[1], n[2], 'IN', records.all_name_keys(n),
                    records.sound_keys(n[1]) || records.sound_keys(n[2])
                  from (values (?::text[])) names (n)
                  on conflict (id) do update set name = excluded.name
                  returning id, name, name_latin)
                insert into records.person_mention
                  (report_id, position, person_id, name, name_latin, role, country, seen_on)
                select r.id,
                  (select count(*) from records.person_mention m where m.report_id = r.id),
                  p.id, p.name, p.name_latin, 'मंत्री', 'IN', r.published_on
                from p, records.report r where r.event_id = ?
                """)) {
      insert.setString(1, Sample.id("per_", number));
      insert.setObject(2, new String[] {name, nameLatin});
      insert.setString(3, event);
      insert.execute();
    }
  }

  static Connection owner() throws SQLException {
    return DriverManager.getConnection(
        ConfigProvider.getConfig().getValue(RecordsDatabase.OWNER_URL, String.class));
  }

  static void replaceWith(EventRecord... events) throws SQLException {
    try (Connection connection = owner()) {
      connection.createStatement().execute("truncate records.event cascade");
    }
    add(Arrays.asList(events));
  }

  static void add(Collection<? extends EventRecord> events) throws SQLException {
    try (Connection connection = owner();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      for (EventRecord event : events) {
        bind(insert, event);
        insert.addBatch();
      }
      insert.executeBatch();
      try (Statement rest = connection.createStatement()) {
        rest.execute(ARTICLE);
        rest.execute(REPORT);
      }
      connection.commit();
    }
  }

  /// Gives an event another day, and so another place in the lists.
  static void move(String id, String day) throws SQLException {
    try (Connection connection = owner();
        PreparedStatement update =
            connection.prepareStatement(
                "update records.event set listed_on = ?::date where id = ?")) {
      update.setString(1, day);
      update.setString(2, id);
      update.execute();
    }
  }

  static void delete(String id) throws SQLException {
    try (Connection connection = owner();
        PreparedStatement delete =
            connection.prepareStatement(
                "with reports as (delete from records.report where event_id = ?)"
                    + " delete from records.event where id = ?")) {
      delete.setString(1, id);
      delete.setString(2, id);
      delete.execute();
    }
  }

  private static void bind(PreparedStatement insert, EventRecord event) throws SQLException {
    List<Object> values =
        switch (event) {
          case Meeting meeting -> List.of("MEETING", meeting.kind(), meeting.status());
          case Agreement agreement -> List.of("AGREEMENT", agreement.kind(), agreement.status());
        };
    insert.setString(1, event.id());
    for (int i = 0; i < values.size(); i++) {
      insert.setString(2 + i, values.get(i).toString());
    }
    insert.setBoolean(5, event.background());
    insert.setDouble(6, event.confidence());
    @Nullable LocalDate from = from(event.date());
    insert.setObject(7, from);
    insert.setObject(8, to(event.date()));
    insert.setObject(9, from == null ? event.reports().getFirst().publishedOn() : from);
    insert.setObject(10, words(event.parties().stream()));
    insert.setObject(11, words(event.topics().stream()));
    insert.setString(12, json(event));
    insert.setObject(13, words(event.people().stream().flatMap(Records::names)));
  }

  static @Nullable LocalDate from(@Nullable EventDate date) {
    return date == null || date.start() == null ? null : date.start().earliest();
  }

  private static @Nullable LocalDate to(@Nullable EventDate date) {
    if (date == null || date.start() == null) {
      return null;
    }
    @Nullable PartialDate end = date.end();
    return end == null ? date.start().latest() : end.latest();
  }

  private static Stream<String> names(Participant person) {
    return Stream.of(person.name(), person.nameLatin()).filter(Objects::nonNull);
  }

  private static String[] words(Stream<?> values) {
    return values.map(String::valueOf).toArray(String[]::new);
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// The value at a JSON Pointer of an answer, as a record of `common`.
  static <T> T read(String json, String pointer, TypeReference<T> type) {
    try {
      return JSON.readValue(JSON.treeAsTokens(tree(json).at(pointer)), type);
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
