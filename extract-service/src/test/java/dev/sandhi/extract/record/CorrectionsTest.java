package dev.sandhi.extract.record;

import static dev.sandhi.extract.Rows.column;
import static dev.sandhi.extract.record.Records.date;
import static dev.sandhi.extract.record.Records.meeting;
import static dev.sandhi.extract.record.Records.of;
import static dev.sandhi.extract.record.Records.reading;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.extract.Rows;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a curator corrects stays corrected, and can be followed and taken back.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CorrectionsTest {

  private static final String ONE = "art_kcrra00000000000000";
  private static final String TWO = "art_kcrrb00000000000000";
  private static final String THREE = "art_kcrrc00000000000000";
  private static final String DAY = "2025-12-05";
  private static final String OTHER_DAY = "2025-03-01";

  @Inject RecordStore store;

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.empty();
  }

  @Test
  void fieldThatIsSetHoldsWhateverComes() throws SQLException {
    String event = put(ONE, "1", DAY);
    put(TWO, "1", DAY);

    correct(event, "SET", Map.of("field", "/place/city", "value", "मस्कट")).statusCode(201);

    assertSet(event);
    put(THREE, "1", DAY);
    put(ONE, "2", "2025-12-06");
    assertSet(event);
  }

  private static void assertSet(String event) throws SQLException {
    JsonPath body = body(event);
    assertThat(body.getString("place.city")).isEqualTo("मस्कट");
    assertThat(body.getString("joined.fields.'/place/city'.decidedBy")).isEqualTo("CURATOR");
    assertThat(body.getString("joined.fields.'/place/city'.why")).contains("asha").contains("so");
  }

  @Test
  void fieldThatIsClearedStaysOpen() throws SQLException {
    String event = put(ONE, "1", DAY);

    correct(event, "CLEAR", Map.of("field", "/date")).statusCode(201);
    put(TWO, "1", DAY);

    Map<String, String> row = Rows.query("select * from records.event").getFirst();
    assertThat(row).containsEntry("date_from", "null");
    assertThat(body(event).getString("joined.fields.'/date'.others[0].value.start")).isEqualTo(DAY);
  }

  @Test
  void fieldThatIsConfirmedIsNotOutvoted() throws SQLException {
    String event = put(ONE, "1", DAY);
    correct(event, "CONFIRM", Map.of("field", "/date")).statusCode(201);

    put(TWO, "1", "2025-12-06");
    put(THREE, "1", "2025-12-06");

    assertThat(body(event).getString("date.start")).isEqualTo(DAY);
    assertThat(history(event))
        .anySatisfy(entry ->
            assertThat(entry)
                .containsEntry("field", "/date")
                .containsEntry("cause", "CORRECTION")
                .containsEntry("who", "asha"));
  }

  @Test
  void eventsThatAreMergedStayOne() throws SQLException {
    String one = put(ONE, "1", DAY);
    String other = put(TWO, "1", OTHER_DAY);
    assertThat(other).isNotEqualTo(one);

    JsonPath made =
        correct(one, "MERGE", Map.of("other", other)).statusCode(201).extract().jsonPath();

    assertThat(column(Rows.query("select id from records.event"), "id")).hasSize(1);
    put(TWO, "2", OTHER_DAY);
    put(THREE, "1", DAY);
    List<Map<String, String>> events = Rows.query("select id, reports from records.event");
    assertThat(events).hasSize(1);
    assertThat(events.getFirst()).containsEntry("reports", "3");
    String standing = events.getFirst().getOrDefault("id", "");
    String gone = standing.equals(one) ? other : one;
    assertThat(Rows.query("select into_id, cause from records.former_id where id = ?", gone))
        .containsExactly(Map.of("into_id", standing, "cause", "MERGED"));

    revoke(made.getLong("id"));
    assertThat(standing(one)).isEqualTo(eventOf(ONE));
    assertThat(standing(other)).isEqualTo(eventOf(TWO)).isNotEqualTo(eventOf(ONE));
  }

  @Test
  void reportThatIsSplitOffStaysApart() throws SQLException {
    String event = put(ONE, "1", DAY);
    put(TWO, "1", DAY);
    String report = column(Rows.reports(TWO), "id").getFirst();

    correct(event, "SPLIT", Map.of("reports", List.of(report))).statusCode(201);

    assertThat(eventOf(ONE)).isNotEqualTo(eventOf(TWO));
    put(THREE, "1", DAY);
    put(TWO, "2", DAY);
    assertThat(eventOf(ONE)).isNotEqualTo(eventOf(TWO));
    assertThat(Rows.query("select id from records.event")).hasSize(2);
  }

  @Test
  void eventThatIsRejectedDoesNotComeBack() throws SQLException {
    String event = put(ONE, "1", DAY);

    long id = correct(event, "REJECT", Map.of()).statusCode(201).extract().jsonPath().getLong("id");

    put(ONE, "2", DAY);
    put(TWO, "1", DAY);
    assertThat(Rows.query("select id from records.event")).isEmpty();
    assertThat(column(Rows.query("select cause from records.former_id"), "cause"))
        .contains("REJECTED");
    String last = "select kind from records.change where id = ? order by number desc limit 2";
    assertThat(column(Rows.query(last, event), "kind")).containsExactly("WITHDRAWN", "CREATED");
    assertThat(history(event).getLast()).containsEntry("who", "asha").containsEntry("why", "so");

    revoke(id);
    assertThat(eventOf(ONE)).isEqualTo(event).isEqualTo(eventOf(TWO));
  }

  @Test
  void historyTellsOldAndNewValueAndStays() throws SQLException {
    String event = put("art_khst0ry000000000000", "1", DAY);
    put("art_khst0ry000000000000", "2", "2025-12-06");
    correct(event, "SET", Map.of("field", "/mode", "value", "VIDEO")).statusCode(201);

    List<Map<String, Object>> history = history(event);

    assertThat(history)
        .extracting(entry -> entry.get("cause") + " " + entry.get("field"))
        .containsExactly("REPORT ", "RE_EXTRACTION /date", "CORRECTION /mode");
    assertThat(history.getLast())
        .containsEntry("oldValue", "IN_PERSON")
        .containsEntry("newValue", "VIDEO")
        .containsEntry("who", "asha")
        .containsEntry("why", "so");
    try (Connection owner = TestDatabase.connect("postgres")) {
      assertThatThrownBy(() -> owner.createStatement().execute("delete from records.history"))
          .hasMessageContaining("history is never changed");
    }
  }

  /// What the curator left out is there, as in any other record.
  @Test
  void valueIsKeptAsRecordsWriteIt() throws SQLException {
    String event = put(ONE, "1", DAY);

    correct(event, "SET", Map.of("field", "/place", "value", Map.of("country", "US")))
        .statusCode(201)
        .body("value.country", equalTo("US"))
        .body("value", hasKey("cityLatin"));
    correct(event, "SET", Map.of("field", "/date", "value", Map.of("start", OTHER_DAY)))
        .statusCode(201);
    correct(event, "SET", Map.of("field", "/participants", "value", List.of(Map.of("name", "वह"))))
        .statusCode(201);

    Map<String, Object> place = new HashMap<>();
    place.put("venue", null);
    place.put("city", null);
    place.put("cityLatin", null);
    place.put("country", "US");
    JsonPath body = body(event);
    assertThat(body.getMap("place")).isEqualTo(place);
    assertThat(body.getMap("date")).containsEntry("basis", "STATED").containsKey("conflict");
    assertThat(body.getMap("participants[0]")).containsKeys("nameLatin", "role", "country");
  }

  @ParameterizedTest
  @MethodSource
  void refusalTellsWhatIsWrong(String field, Object value, String why) throws SQLException {
    String event = put(ONE, "1", DAY);

    correct(event, "SET", Map.of("field", field, "value", value))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", allOf(containsString(field), containsString(why)));

    assertThat(Rows.query("select id from records.correction")).isEmpty();
  }

  static List<Arguments> refusalTellsWhatIsWrong() {
    return List.of(
        Arguments.of("/status", "SIGNED", "POSTPONED"),
        Arguments.of("/date", Map.of("start", "tomorrow"), "ISO 8601"),
        Arguments.of("/date", Map.of("start", DAY, "end", OTHER_DAY), "ends before it starts"),
        Arguments.of("/place", Map.of("town", "मस्कट"), "town"),
        Arguments.of("/participants", List.of(Map.of("country", "IN")), "a name or a role"),
        Arguments.of("/topics", List.of("WEATHER"), "TRADE"),
        Arguments.of("/parties", List.of(), "one or more"),
        Arguments.of("/outcomes", List.of(List.of()), "text"));
  }

  @ParameterizedTest
  @CsvSource({
    "SET, /date, tomorrow, 400",
    "SET, /status, SIGNED, 400",
    "SET, /title, संधि, 400",
    "SET, /background, perhaps, 400",
    "SET, /ordinal, 0, 400",
    "SET, /parties, IN, 400",
    "SET, /place/country, India, 400",
    "CLEAR, /kind, , 400",
    "CLEAR, /status, , 400",
    "CLEAR, /parties, , 400",
    "SET, /evidence, x, 400",
    "SET, /id, x, 400",
    "SET, , x, 400",
    "MERGE, , , 400",
    "SPLIT, , , 400"
  })
  void correctionThatMakesNoSenseIsRefused(
      String action, @Nullable String field, @Nullable String value, int status)
      throws SQLException {
    String event = put(ONE, "1", DAY);
    Map<String, Object> more = new HashMap<>();
    more.put("field", field);
    more.put("value", value);

    correct(event, action, more).statusCode(status).contentType("application/problem+json");

    assertThat(Rows.query("select id from records.correction")).isEmpty();
  }

  @Test
  void eventThatIsNotThereCannotBeCorrected() {
    correct("mtg_00000000000000000000", "REJECT", Map.of()).statusCode(404);
  }

  @Test
  void correctionsHoldInAnyOrderOfWhatComesAfter() throws SQLException {
    List<Reading> readings = EventWorld.of("tune", "1").readings();
    List<Reading> first = readings.subList(0, readings.size() / 2);
    List<Reading> rest = readings.subList(readings.size() / 2, readings.size());
    Map<String, String> expected = Map.of();
    for (int seed = 0; seed < 2; seed++) {
      TestDatabase.empty();
      first.forEach(store::replace);
      List<String> events = List.copyOf(EventWorld.standing().keySet());
      List<String> meetings = events.stream().filter(id -> id.startsWith("mtg_")).toList();
      correct(meetings.get(0), "SET", Map.of("field", "/place/city", "value", "मस्कट"));
      correct(meetings.get(1), "REJECT", Map.of());
      correct(meetings.get(2), "MERGE", Map.of("other", meetings.get(3)));

      Collections.shuffle(rest, new Random(seed));
      rest.forEach(store::replace);
      first.reversed().forEach(store::replace);

      if (seed > 0) {
        assertThat(EventWorld.standing()).isEqualTo(expected);
      }
      expected = EventWorld.standing();
      assertThat(expected.get(meetings.getFirst())).contains("मस्कट");
    }
  }

  private String put(String article, String engine, String day) throws SQLException {
    store.replace(
        reading(article, 1, engine, of(meeting("rep_a", MeetingStatus.HELD, date(day, null)))));
    List<String> events = column(Rows.events(article), "id");
    return events.isEmpty() ? "" : events.getFirst();
  }

  private static ValidatableResponse correct(String event, String action, Map<String, ?> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("event", event);
    wish.put("action", action);
    wish.put("reason", "so");
    wish.put("curator", "asha");
    return given().contentType(ContentType.JSON).body(wish).post("/v1/corrections").then();
  }

  private static void revoke(long id) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "not so", "curator", "ravi"))
        .post("/v1/corrections/" + id + "/revocation")
        .then()
        .statusCode(200);
  }

  private static List<Map<String, Object>> history(String event) {
    return given()
        .get("/v1/events/" + event + "/history")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("");
  }

  private static String eventOf(String article) throws SQLException {
    return column(Rows.events(article), "id").getFirst();
  }

  private static JsonPath body(String event) throws SQLException {
    return JsonPath.from(
        column(Rows.query("select body from records.event where id = ?", standing(event)), "body")
            .getFirst());
  }

  /// The event that an id leads to: a report that comes later may give its event another one.
  private static String standing(String id) throws SQLException {
    String into = "select into_id from records.former_id where id = ?";
    return column(Rows.query(into, id), "into_id").stream().findFirst().orElse(id);
  }
}
