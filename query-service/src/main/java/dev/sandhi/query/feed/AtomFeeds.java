package dev.sandhi.query.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.query.event.Conditions;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what changed last and writes it as a feed.
@Singleton
final class AtomFeeds {

  private static final int ENTRIES = 50;

  private final Database database;
  private final ObjectMapper json;

  AtomFeeds(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  byte[] latest(String of, Conditions conditions, UriInfo uri) {
    URI list = uri.getBaseUriBuilder().path("v1").path(of).build();
    Sql sql =
        Sql.of("select e.body::text, e.updated_at from records.event e where")
            .add(conditions.where())
            .add("order by e.updated_at desc, e.id limit ?", ENTRIES);
    List<AtomFeed.Entry> entries =
        database.list(
            sql,
            row ->
                entry(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), list));
    return new AtomFeed(uri.getRequestUri(), list, "Sandhi: " + of, entries).write();
  }

  private AtomFeed.Entry entry(String body, Instant updated, URI list) {
    JsonNode record = read(body);
    String parties = texts(record.path("parties")).collect(Collectors.joining("–"));
    String title =
        Stream.of(
                parties,
                record.path("kind").asText(),
                record.path("status").asText(),
                record.at("/date/start").asText(""),
                record.path("title").asText(record.path("name").asText("")))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    String quotes =
        record
            .path("evidence")
            .valueStream()
            .map(evidence -> evidence.path("quote").asText())
            .distinct()
            .limit(10)
            .collect(Collectors.joining(" … "));
    String id = record.path("id").asText();
    return new AtomFeed.Entry(id, URI.create(list + "/" + id), title, updated, quotes);
  }

  private static Stream<String> texts(JsonNode values) {
    return values.valueStream().map(JsonNode::asText);
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
