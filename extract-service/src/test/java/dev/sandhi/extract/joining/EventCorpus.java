package dev.sandhi.extract.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sandhi.common.article.Article;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.Report;
import dev.sandhi.extract.Seeds;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Telling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The events of `src/test/resources/events`: what each article says of each, written by hand.
public record EventCorpus(Map<String, Source> articles, List<Event> events) {

  private static final Instant READ = Instant.parse("2026-11-29T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  /// An article, and which one it copies.
  public record Source(String id, Article article, @Nullable String copyOf) {}

  /// An event and the reports of it.
  public record Event(String id, EventType type, List<Telling> tellings, JsonNode gold) {

    /// Events that are easily taken for each other bear one name.
    @Nullable String lookalikes() {
      return gold.path("lookalikes").textValue();
    }
  }

  /// Whether any two of these events are easily taken for each other.
  public boolean haveLookalikes(Set<String> eventIds) {
    List<String> sets =
        events.stream()
            .filter(event -> eventIds.contains(event.id()))
            .map(Event::lookalikes)
            .filter(Objects::nonNull)
            .toList();
    return new HashSet<>(sets).size() < sets.size();
  }

  public static EventCorpus load(String part) {
    Map<String, Source> articles = new LinkedHashMap<>();
    for (JsonNode line : lines("reports-" + part + ".jsonl")) {
      Source source = source(line);
      articles.put(source.id(), source);
    }
    List<Event> events = new ArrayList<>();
    for (JsonNode line : lines("events-" + part + ".jsonl")) {
      events.add(event(line, articles));
    }
    return new EventCorpus(articles, events);
  }

  private static List<JsonNode> lines(String file) {
    Path path = Seeds.root().resolve("extract-service/src/test/resources/events").resolve(file);
    try {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : Files.readAllLines(path)) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(JsonNode line) {
    String published = line.path("publishedOn").textValue();
    Article article =
        new Article(
            line.path("text").asText(),
            line.path("title").textValue(),
            line.path("url").textValue(),
            line.path("outlet").textValue(),
            published == null ? null : LocalDate.parse(published));
    return new Source(line.path("id").asText(), article, line.path("copy_of").textValue());
  }

  private static Event event(JsonNode line, Map<String, Source> articles) {
    String id = line.path("id").asText();
    EventType type = EventType.valueOf(line.path("type").asText());
    List<Telling> tellings = new ArrayList<>();
    for (JsonNode report : line.path("reports")) {
      Source source = Objects.requireNonNull(articles.get(report.path("article").asText()));
      String reportId = "rep_" + source.id() + "_" + id + "_" + tellings.size();
      tellings.add(telling(type, reportId, source, report.path("record")));
    }
    return new Event(id, type, tellings, line);
  }

  private static Telling telling(EventType type, String id, Source source, JsonNode record) {
    ObjectNode whole = record.deepCopy();
    whole.put("id", id);
    whole.put("confidence", 1.0);
    whole.put("background", record.path("background").asBoolean());
    for (String list : List.of("evidence", "reports", "outcomes", "provisions")) {
      if (!list.equals(type == EventType.MEETING ? "provisions" : "outcomes")) {
        whole.set(list, JSON.createArrayNode());
      }
    }
    complete(whole, type == EventType.MEETING ? "participants" : "signatories");
    Report report =
        new Report(
            id,
            source.id(),
            1,
            source.article().title(),
            source.article().url(),
            source.article().outlet(),
            source.article().publishedOn(),
            "1",
            READ,
            null);
    Class<? extends EventRecord> shape =
        type == EventType.MEETING ? Meeting.class : Agreement.class;
    try {
      return new Telling(JSON.treeToValue(whole, shape), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void complete(ObjectNode record, String people) {
    if (record.path("date") instanceof ObjectNode date) {
      date.put("words", "");
      if (!date.hasNonNull("basis")) {
        date.put("basis", "STATED");
      }
    }
    if (record.path(people) instanceof ArrayNode list) {
      list.forEach(person -> ((ObjectNode) person).putNull("nameLatin"));
    }
    if (record.path("place") instanceof ObjectNode place) {
      place.putNull("cityLatin");
    }
  }
}
