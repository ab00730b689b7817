package dev.sandhi.bench.query.records;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sandhi.bench.query.records.Folds.Keys;
import dev.sandhi.bench.query.records.NewsMaker.Made;
import dev.sandhi.bench.query.records.World.Person;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Place;
import dev.sandhi.common.record.Report;
import dev.sandhi.common.record.Topic;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Events on the way into the tables, as extract-service would have left them there.
final class RecordBatch {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final CopyText articles =
      new CopyText(
          "records.article",
          "id, revision, engine_version, title, url, outlet, published_on, extracted_at");
  private final CopyText events =
      new CopyText(
          "records.event",
          "id, type, kind, status, background, confidence, date_from, date_to, listed_on, parties,"
              + " topics, person_keys, person_sounds, body, reports, independent_reports,"
              + " created_at, updated_at, place_keys, search");
  private final CopyText reports =
      new CopyText(
          "records.report",
          "id, event_id, article_id, revision, engine_version, type, body, founds, published_on");
  private final CopyText mentions =
      new CopyText(
          "records.person_mention",
          "report_id, position, person_id, name, name_latin, role, country, seen_on");
  private final CopyText changes = new CopyText("records.change", "at, kind, type, id, version");

  private final Folds folds;

  RecordBatch(Folds folds) {
    this.folds = folds;
  }

  void add(Made made) {
    EventRecord event = made.event();
    Instant at = event.reports().getFirst().extractedAt();
    ObjectNode body = JSON.valueToTree(event);
    List<String> names = union(made.people(), Keys::names);
    List<String> sounds = union(made.people(), Keys::sounds);
    events.row(
        event.id(),
        made.type(),
        made.kind(),
        made.status(),
        event.background(),
        event.confidence(),
        made.from(),
        made.to(),
        made.listedOn(),
        event.parties(),
        event.topics().stream().map(Topic::name).toList(),
        names,
        sounds,
        body,
        event.reports().size(),
        event.reports().size(),
        at,
        at,
        placeKeys(event.place()),
        SearchText.of(made, names, sounds, folds));
    changes.row(at, "CREATED", made.type(), event.id(), 1);
    // What is left is what one article tells by itself.
    body.putArray("reports");
    body.remove("joined");
    for (int i = 0; i < event.reports().size(); i++) {
      add(made, event.reports().get(i), i, body);
    }
  }

  private void add(Made made, Report report, int place, ObjectNode told) {
    articles.row(
        report.articleId(),
        report.revision(),
        report.engineVersion(),
        report.title(),
        report.url(),
        report.outlet(),
        report.publishedOn(),
        report.extractedAt());
    reports.row(
        report.id(),
        made.event().id(),
        report.articleId(),
        report.revision(),
        report.engineVersion(),
        made.type(),
        told.put("id", report.id()),
        place == 0 ? made.event().id() : made.event().id() + place,
        report.publishedOn());
    for (int i = 0; i < made.people().size(); i++) {
      Person person = made.people().get(i);
      mentions.row(
          report.id(),
          i,
          person.id(),
          person.name(),
          person.latin(),
          person.role(),
          person.country(),
          made.listedOn());
    }
  }

  private List<String> placeKeys(@Nullable Place place) {
    return place == null || place.city() == null
        ? List.of()
        : folds.keys(List.of(place.city(), Objects.requireNonNull(place.cityLatin()))).names();
  }

  private List<String> union(List<Person> people, Function<Keys, List<String>> which) {
    return people.stream()
        .map(person -> folds.keys(List.of(person.name(), person.latin())))
        .map(which)
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  void sendTo(Connection connection) throws SQLException, IOException {
    for (CopyText table : List.of(articles, events, reports, mentions, changes)) {
      table.sendTo(connection);
    }
  }
}
