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
        parties, topics, person_keys, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        (select coalesce(array_agg(distinct key), '{}')
         from unnest(?::text[]) name, unnest(records.name_keys(name)) key),
        ?::jsonb)
      """;

  private Records() {}

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
      connection.commit();
    }
  }

  static void delete(String id) throws SQLException {
    try (Connection connection = owner();
        PreparedStatement delete =
            connection.prepareStatement("delete from records.event where id = ?")) {
      delete.setString(1, id);
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
    insert.setObject(12, words(event.people().stream().flatMap(Records::names)));
    insert.setString(13, json(event));
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
