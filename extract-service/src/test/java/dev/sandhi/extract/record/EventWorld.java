package dev.sandhi.extract.record;

import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.extract.Rows;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.joining.EventCorpus;
import dev.sandhi.extract.joining.EventCorpus.Source;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The corpus of events as readings of its articles, and what stands after they were stored.
final class EventWorld {

  private final Map<String, Reading> readings = new LinkedHashMap<>();

  private EventWorld() {}

  /// A part of the corpus, read as a perfect engine of this version would.
  static EventWorld of(String part, String engine) {
    return of(part, engine, UnaryOperator.identity());
  }

  /// The same, with something else in place of each record.
  static EventWorld of(String part, String engine, UnaryOperator<EventRecord> read) {
    EventCorpus corpus = EventCorpus.load(part);
    Map<String, List<EventRecord>> records = new LinkedHashMap<>();
    corpus.articles().keySet().forEach(id -> records.put(id, new ArrayList<>()));
    for (EventCorpus.Event event : corpus.events()) {
      for (Telling telling : event.tellings()) {
        records
            .getOrDefault(telling.report().articleId(), new ArrayList<>())
            .add(read.apply(telling.event()));
      }
    }
    EventWorld world = new EventWorld();
    corpus
        .articles()
        .values()
        .forEach(source ->
            world.readings.put(
                source.id(),
                reading(source, engine, records.getOrDefault(source.id(), List.of()))));
    return world;
  }

  private static Reading reading(Source source, String engine, List<EventRecord> records) {
    Extraction extraction =
        new Extraction(
            engine,
            source.article().publishedOn(),
            null,
            records.stream().filter(Meeting.class::isInstance).map(Meeting.class::cast).toList(),
            records.stream()
                .filter(Agreement.class::isInstance)
                .map(Agreement.class::cast)
                .toList(),
            List.of());
    return new Reading(
        source.id(), 1, source.article(), engine, Records.EXTRACTED, null, extraction);
  }

  List<Reading> readings() {
    return new ArrayList<>(readings.values());
  }

  /// Every event that stands, by its id.
  static Map<String, String> standing() throws SQLException {
    Map<String, String> events = new TreeMap<>();
    for (Map<String, String> row : Rows.query("select id, body from records.event")) {
      events.put(row.getOrDefault("id", ""), row.getOrDefault("body", ""));
    }
    return events;
  }
}
