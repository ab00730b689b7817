package dev.sandhi.extract.record;

import static dev.sandhi.extract.Rows.column;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.extract.Rows;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same reports and the same corrections give the same events with the same ids, whatever
/// happened before: articles in any order and again, and engines that read them worse, lost a
/// record and found it again. A failure names the seed of its history.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnyHistoryTest {

  private static final String PART = "late";
  private static final String LAST = "9";
  private static final int HISTORIES = 2;

  @Inject RecordStore store;
  @Inject ObjectMapper json;

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.empty();
  }

  @Test
  void readingsGiveTheSameEvents() throws SQLException {
    EventWorld.of(PART, LAST).readings().forEach(store::replace);
    Map<String, String> events = EventWorld.standing();
    for (int seed = 0; seed < HISTORIES; seed++) {
      clear();

      live(new Random(seed));

      assertThat(EventWorld.standing()).as("history of seed " + seed).isEqualTo(events);
    }
  }

  @Test
  void correctionsOutliveThem() throws SQLException {
    Map<String, String> events = Map.of();
    for (int seed = 0; seed < HISTORIES; seed++) {
      clear();
      Random random = new Random(seed);
      shuffled(EventWorld.of(PART, "1").readings(), random).forEach(store::replace);
      List<String> ids = List.copyOf(EventWorld.standing().keySet());
      Corrected corrected = correct(ids.stream().filter(id -> id.startsWith("mtg_")).toList());

      live(random);

      Map<String, String> standing = EventWorld.standing();
      corrected.assertHolds(standing, "history of seed " + seed);
      if (seed > 0) {
        assertThat(standing).as("history of seed " + seed).isEqualTo(events);
      }
      events = standing;
    }
  }

  /// Every sentence is another one in each revision, so nothing tells a report but what it says.
  @Test
  void articlesInOtherWordsTellTheSameReports() throws SQLException {
    List<Reading> readings = EventWorld.of(PART, LAST).readings();
    readings.forEach(store::replace);
    Map<String, String> reports = reports();
    for (int revision = 2; revision < 2 + HISTORIES; revision++) {
      for (Reading reading : readings) {
        store.replace(inOtherWords(reading, revision));
      }

      assertThat(reports()).as("revision " + revision).isEqualTo(reports);
    }
  }

  /// What each report says, beside the revision that it is of.
  private static Map<String, String> reports() throws SQLException {
    Map<String, String> reports = new HashMap<>();
    for (Map<String, String> row :
        Rows.query("select id, cast(body - 'reports' as text) body from records.report")) {
      reports.put(row.getOrDefault("id", ""), row.getOrDefault("body", ""));
    }
    return reports;
  }

  private Reading inOtherWords(Reading reading, int revision) {
    ObjectNode extraction = json.valueToTree(reading.extraction());
    for (String list : List.of("meetings", "agreements")) {
      for (JsonNode event : extraction.path(list)) {
        ((ObjectNode) event).put("id", event.path("id").asText() + " of " + revision);
      }
    }
    return reading(reading, revision, extraction);
  }

  /// What becomes of articles until the last engine has read all of them.
  private void live(Random random) {
    List<Reading> history = new ArrayList<>();
    for (int engine = 2; engine < 2 + 3; engine++) {
      for (Reading reading : EventWorld.of(PART, Integer.toString(engine)).readings()) {
        if (random.nextInt(3) == 0) {
          history.add(worse(reading, random));
        }
      }
    }
    Collections.shuffle(history, random);
    history.forEach(store::replace);
    shuffled(EventWorld.of(PART, LAST).readings(), random).forEach(store::replace);
    shuffled(EventWorld.of(PART, LAST).readings(), random).subList(0, 10).forEach(store::replace);
  }

  private static List<Reading> shuffled(List<Reading> readings, Random random) {
    Collections.shuffle(readings, random);
    return readings;
  }

  /// The reading of an engine that overlooks records, and reads others otherwise.
  private Reading worse(Reading reading, Random random) {
    ObjectNode extraction = json.valueToTree(reading.extraction());
    for (String list : List.of("meetings", "agreements")) {
      ArrayNode worse = json.createArrayNode();
      for (JsonNode event : extraction.path(list)) {
        if (random.nextInt(4) > 0) {
          worse.add(worse(event.deepCopy(), list, random));
        }
      }
      extraction.set(list, worse);
    }
    return reading(reading, reading.revision(), extraction);
  }

  private Reading reading(Reading reading, int revision, ObjectNode extraction) {
    try {
      return new Reading(
          reading.articleId(),
          revision,
          reading.article(),
          reading.engineVersion(),
          reading.at(),
          null,
          json.treeToValue(extraction, Extraction.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode worse(ObjectNode event, String list, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> event.putNull("place");
      case 1 -> event.putArray("topics");
      case 2 -> event.putArray(list.equals("meetings") ? "participants" : "signatories");
      default -> {
        if (event.path("date") instanceof ObjectNode date
            && date.path("start").asText().length() == LocalDate.EPOCH.toString().length()
            && date.path("end").isNull()) {
          date.put("start", LocalDate.parse(date.path("start").asText()).plusDays(1).toString());
        }
      }
    }
    return event;
  }

  /// The events that were corrected, each in its own way.
  private record Corrected(
      String set, String cleared, String confirmed, String merged, String rejected) {

    void assertHolds(Map<String, String> standing, String history) throws SQLException {
      assertThat(standing.get(set)).as(history).contains("सलालाह").contains("asha: so");
      assertThat(standing.get(cleared)).as(history).contains("\"topics\": []");
      assertThat(standing.get(confirmed)).as(history).contains("CURATOR");
      assertThat(standing.keySet()).as(history).doesNotContain(rejected);
      assertThat(column(Rows.query("select id from records.former_id"), "id"))
          .as(history)
          .contains(rejected)
          .containsAnyOf(set, merged);
    }
  }

  /// Makes all corrections that there are, and some more that are taken back.
  private static Corrected correct(List<String> meetings) throws SQLException {
    correct(meetings.get(0), "SET", Map.of("field", "/place/city", "value", "सलालाह"));
    correct(meetings.get(1), "CLEAR", Map.of("field", "/topics"));
    correct(meetings.get(2), "CONFIRM", Map.of("field", "/date"));
    correct(meetings.get(0), "MERGE", Map.of("other", meetings.get(3)));
    correct(meetings.get(4), "REJECT", Map.of());
    String several = withSeveralReports(meetings.subList(6, meetings.size())).getFirst();
    correct(several, "SPLIT", Map.of("reports", List.of(reportsOf(several).getLast())));
    revoke(correct(meetings.get(5), "REJECT", Map.of()));
    revoke(correct(meetings.get(1), "MERGE", Map.of("other", meetings.get(5))));
    revoke(correct(meetings.get(5), "SET", Map.of("field", "/mode", "value", "PHONE")));
    return new Corrected(
        standingFor(meetings.get(0), meetings.get(3)),
        meetings.get(1),
        meetings.get(2),
        meetings.get(3),
        meetings.get(4));
  }

  private static String standingFor(String one, String other) throws SQLException {
    return EventWorld.standing().containsKey(one) ? one : other;
  }

  private static List<String> withSeveralReports(List<String> events) throws SQLException {
    List<String> several = new ArrayList<>();
    for (String event : events) {
      if (reportsOf(event).size() > 1) {
        several.add(event);
      }
    }
    return several;
  }

  private static List<String> reportsOf(String event) throws SQLException {
    return column(
        Rows.query("select id from records.report where event_id = ? order by id", event), "id");
  }

  private static long correct(String event, String action, Map<String, ?> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("event", event);
    wish.put("action", action);
    wish.put("reason", "so");
    wish.put("curator", "asha");
    return given()
        .contentType(ContentType.JSON)
        .body(wish)
        .post("/v1/corrections")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  private static void revoke(long id) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "not so", "curator", "ravi"))
        .post("/v1/corrections/" + id + "/revocation")
        .then()
        .statusCode(200);
  }
}
