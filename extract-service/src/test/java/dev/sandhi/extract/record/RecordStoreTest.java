package dev.sandhi.extract.record;

import static dev.sandhi.extract.Rows.column;
import static dev.sandhi.extract.record.Records.agreement;
import static dev.sandhi.extract.record.Records.date;
import static dev.sandhi.extract.record.Records.extraction;
import static dev.sandhi.extract.record.Records.meeting;
import static dev.sandhi.extract.record.Records.of;
import static dev.sandhi.extract.record.Records.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandhi.common.article.Difference;
import dev.sandhi.common.article.Difference.ChangedField;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.common.article.ExtractionReceipt.Outcome;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.UnresolvedReason;
import dev.sandhi.extract.Rows;
import dev.sandhi.extract.TestDatabase;
import dev.sandhi.extract.Together;
import dev.sandhi.extract.event.StableId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands after a reading, with readings that no engine at hand would make.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordStoreTest {

  @Inject RecordStore store;

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.empty();
  }

  @Test
  void reportFoundAgainKeepsItsEventAndUpdatesIt() throws SQLException {
    String id = "art_ksame00000000000000";
    put(id, 1, "1", of(meeting("rep_a", MeetingStatus.PLANNED, null)));
    Map<String, String> before = Rows.events(id).getFirst();

    put(id, 1, "2", of(meeting("rep_a", MeetingStatus.HELD, null)));

    Map<String, String> after = Rows.events(id).getFirst();
    assertThat(after.get("id")).isEqualTo(before.get("id")).matches("mtg_[0-9a-hjkmnp-tv-z]{20}");
    assertThat(after.get("status")).isEqualTo("HELD");
    assertThat(JsonPath.from(after.get("body")).getString("status")).isEqualTo("HELD");
    assertThat(after.get("created_at")).isEqualTo(before.get("created_at"));
    assertThat(after.get("updated_at")).isGreaterThan(before.get("updated_at"));
    assertThat(column(Rows.reports(id), "engine_version")).containsExactly("2");
  }

  @Test
  void reportThatIsGoneTakesItsEventWithIt() throws SQLException {
    String id = "art_kgone00000000000000";
    put(id, 1, "1", of(held("rep_a"), held("rep_b")));
    List<String> before = column(Rows.events(id), "id");

    put(id, 2, "1", extraction(null, List.of(held("rep_b")), List.of(agreement("rep_c"))));

    List<String> after = column(Rows.events(id), "id");
    assertThat(after).hasSize(2);
    assertThat(after.stream().filter(before::contains)).hasSize(1);
    assertThat(Rows.stillThere(before)).hasSize(1);
  }

  @Test
  void reportTellsWhatItsArticleSays() throws SQLException {
    String id = "art_ktext00000000000000";
    put(id, 3, "7", of(held("rep_a")));

    JsonPath event = JsonPath.from(Rows.events(id).getFirst().get("body"));
    JsonPath report = JsonPath.from(Rows.reports(id).getFirst().get("body"));

    assertThat(event.getMap("reports[0]"))
        .containsEntry("id", report.getString("id"))
        .containsEntry("articleId", id)
        .containsEntry("revision", 3)
        .containsEntry("title", "शीर्षक")
        .containsEntry("url", null)
        .containsEntry("engineVersion", "7")
        .containsEntry("extractedAt", Records.EXTRACTED.toString());
    assertThat(report.getList("reports")).isEmpty();
    assertThat(report.getString("evidence[0].articleId")).isEqualTo(id);
    assertThat(report.getString("id")).startsWith("rep_").isNotEqualTo("rep_a");
  }

  @Test
  void oneMeetingInTwoArticlesMakesOneEvent() throws SQLException {
    put("art_kcpya00000000000000", 1, "1", of(held("rep_a")));
    put("art_kcpyb00000000000000", 1, "1", of(held("rep_a")));

    List<Map<String, String>> events = Rows.events("art_kcpya00000000000000");
    assertThat(events).hasSize(1).isEqualTo(Rows.events("art_kcpyb00000000000000"));
    assertThat(events.getFirst())
        .containsEntry("reports", "2")
        .containsEntry("independent_reports", "2");
  }

  @Test
  void formerIdLeadsOnWhenItsReportIsGone() throws SQLException {
    put("art_kf1rst0000000000000", LocalDate.of(2025, 12, 6), held("rep_a"));
    String first = column(Rows.events("art_kf1rst0000000000000"), "id").getFirst();
    put("art_ksec0nd000000000000", LocalDate.of(2025, 12, 7), held("rep_a"));
    assertThat(column(Rows.events("art_ksec0nd000000000000"), "id")).containsExactly(first);

    put("art_kf1rst0000000000000", 2, "1", of());
    String second = column(Rows.events("art_ksec0nd000000000000"), "id").getFirst();
    assertThat(into(first)).isEqualTo(second);

    put("art_kth1rd0000000000000", LocalDate.of(2025, 12, 5), held("rep_a"));
    String third = column(Rows.events("art_ksec0nd000000000000"), "id").getFirst();
    assertThat(third).isNotEqualTo(second);
    assertThat(into(first)).isEqualTo(third).isEqualTo(into(second));
  }

  @Test
  void previewTellsWhatWouldChangeAndChangesNothing() throws SQLException {
    String id = "art_kprevw0000000000000";
    put(id, 1, "1", of(held("rep_a")));
    List<Map<String, String>> before = Rows.reports(id);

    Difference difference =
        store.preview(
            reading(
                id,
                1,
                "2",
                extraction(
                    null,
                    List.of(meeting("rep_a", MeetingStatus.CANCELLED, null)),
                    List.of(agreement("rep_b")))));

    assertThat(difference.fromEngine()).isEqualTo("1");
    assertThat(difference.toEngine()).isEqualTo("2");
    assertThat(difference.added()).hasSize(1);
    assertThat(difference.gone()).isEmpty();
    assertThat(difference.changed()).hasSize(1);
    assertThat(difference.changed().getFirst().fields())
        .extracting(ChangedField::field)
        .containsExactly("/status");
    assertThat(Rows.reports(id)).isEqualTo(before);
  }

  private void put(String id, LocalDate published, Meeting meeting) {
    put(id, 1, "1", extraction(published, List.of(meeting), List.of()));
  }

  private static String into(String id) throws SQLException {
    return column(Rows.query("select into_id from records.former_id where id = ?", id), "into_id")
        .getFirst();
  }

  /// An engine that finds the predicate elsewhere calls the report otherwise; it is the same one.
  @Test
  void reportThatIsReadOtherwiseKeepsItsId() throws SQLException {
    String id = "art_kther00000000000000";
    put(id, 1, "1", of(held("rep_a")));
    List<String> before = column(Rows.reports(id), "id");

    put(id, 1, "2", of(meeting("rep_b", MeetingStatus.PLANNED, date("2025-12-05", null))));

    assertThat(column(Rows.reports(id), "id")).isEqualTo(before);
    assertThat(Rows.query("select * from records.rereading where article_id = ?", id)).hasSize(1);
    assertThat(column(Rows.events(id), "status")).containsExactly("PLANNED");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 2,  3, 9,  STALE",
    "4, 2,  4, 1,  STALE",
    "4, 10, 4, 2,  STALE",
    "4, 1.2, 4, 1.1, STALE",
    "4, 2,  4, 2,  EXTRACTED",
    "4, 2,  4, 10, EXTRACTED",
    "4, 1.2, 4, 1.2.1, EXTRACTED",
    "4, 2,  5, 1,  EXTRACTED"
  })
  void laterReadingStands(
      int revision, String engine, int laterRevision, String laterEngine, Outcome outcome)
      throws SQLException {
    String id = StableId.of("art_", revision + engine, laterRevision + laterEngine);
    put(id, revision, engine, of(held("rep_a")));

    ExtractionReceipt receipt =
        put(id, laterRevision, laterEngine, of(held("rep_b"), held("rep_c")));

    assertThat(receipt.outcome()).isEqualTo(outcome);
    assertThat(receipt.revision()).isEqualTo(laterRevision);
    assertThat(receipt.engineVersion()).isEqualTo(laterEngine);
    boolean stale = outcome == Outcome.STALE;
    assertThat(receipt.meetings()).isEqualTo(stale ? 1 : 2);
    assertThat(Rows.events(id)).hasSize(stale ? 1 : 2);
    assertThat(column(Rows.article(id), "engine_version"))
        .containsExactly(stale ? engine : laterEngine);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-05, ,           2025-12-06, 2025-12-05 2025-12-05 2025-12-05",
    "2025-12,    ,           2025-12-06, 2025-12-01 2025-12-31 2025-12-01",
    "2024,       ,           ,           2024-01-01 2024-12-31 2024-01-01",
    "2025-12-30, 2026-01-02, ,           2025-12-30 2026-01-02 2025-12-30",
    ",           ,           2025-12-06, null null 2025-12-06",
    ",           ,           ,           null null 2026-01-02"
  })
  void eventIsListedByTheDateKnownBest(
      @Nullable String start, @Nullable String end, @Nullable LocalDate published, String columns)
      throws SQLException {
    String id = StableId.of("art_", "listed", start + end + published);
    EventDate date = start == null ? null : date(start, end);
    put(
        id,
        1,
        "1",
        extraction(published, List.of(meeting("rep_a", MeetingStatus.HELD, date)), List.of()));

    Map<String, String> event = Rows.events(id).getFirst();
    assertThat(event.get("date_from") + " " + event.get("date_to") + " " + event.get("listed_on"))
        .isEqualTo(columns);
  }

  @Test
  void dateThatCannotBeKnownIsNoDate() throws SQLException {
    String id = "art_kvnknwn000000000000";
    EventDate vague = EventDate.unresolved("जल्द", UnresolvedReason.VAGUE);

    put(id, 1, "1", of(meeting("rep_a", MeetingStatus.PLANNED, vague)));

    Map<String, String> event = Rows.events(id).getFirst();
    assertThat(event).containsEntry("date_from", "null").containsEntry("listed_on", "2026-01-02");
    assertThat(JsonPath.from(event.get("body")).getString("date.unresolved")).isEqualTo("VAGUE");
  }

  @Test
  void columnsHoldWhatIsSearched() throws SQLException {
    String id = "art_kcmns00000000000000";
    put(id, 1, "1", extraction(null, List.of(held("rep_a")), List.of(agreement("rep_b"))));

    List<Map<String, String>> events = Rows.events(id);
    assertThat(events).hasSize(2);
    assertThat(events.getFirst())
        .containsEntry("type", "AGREEMENT")
        .containsEntry("kind", "TREATY")
        .containsEntry("status", "SIGNED")
        .containsEntry("background", "t")
        .containsEntry("person_keys", "{}");
    assertThat(events.getFirst().get("id")).startsWith("agr_");
    assertThat(events.getLast())
        .containsEntry("type", "MEETING")
        .containsEntry("background", "f")
        .containsEntry("confidence", "0.93")
        .containsEntry("parties", "{IN,US}")
        .containsEntry("topics", "{DEFENCE,TRADE}")
        .containsEntry("person_keys", "{rajnath,singh,राजनाथ,सिंह}");
  }

  @Test
  void sameReadingAgainTouchesNothing() throws SQLException {
    String id = "art_kntch00000000000000";
    Extraction extraction = extraction(null, List.of(held("rep_a")), List.of(agreement("rep_b")));
    put(id, 1, "1", extraction);
    List<Map<String, String>> events = Rows.events(id);

    put(id, 1, "1", extraction);

    assertThat(Rows.events(id)).isEqualTo(events);
  }

  @Test
  void readingThatFailsLeavesAllAsItWas() throws SQLException {
    String id = "art_kfa1s00000000000000";
    put(id, 1, "1", of(held("rep_a")));
    List<Map<String, String>> events = Rows.events(id);

    assertThatThrownBy(
            () -> put(id, 2, "1", of(held("rep_b"), meeting("rep_c", MeetingStatus.HELD, nul()))))
        .isInstanceOf(PersistenceException.class);

    assertThat(Rows.events(id)).isEqualTo(events);
    assertThat(column(Rows.article(id), "revision")).containsExactly("1");
  }

  @Test
  void readingsAtOnceWaitForEachOther() throws Exception {
    String id = "art_kat0nce000000000000";
    List<Callable<ExtractionReceipt>> calls = new ArrayList<>();
    for (int revision = 1; revision <= 12; revision++) {
      int number = revision;
      calls.add(() -> put(id, number, "1", of(held("rep_a"), held("rep_" + number))));
    }

    List<ExtractionReceipt> receipts = Together.run(calls);

    assertThat(receipts).extracting(ExtractionReceipt::outcome).doesNotContain(Outcome.SET_ASIDE);
    assertThat(column(Rows.article(id), "revision")).containsExactly("12");
    assertThat(column(Rows.reports(id), "revision")).containsExactly("12", "12");
    assertThat(Rows.events(id)).hasSize(2);
  }

  private ExtractionReceipt put(String id, int revision, String engine, Extraction extraction) {
    return store.replace(reading(id, revision, engine, extraction));
  }

  private static Meeting held(String id) {
    return meeting(id, MeetingStatus.HELD, null);
  }

  /// A date whose words no database can hold.
  private static EventDate nul() {
    return EventDate.unresolved("\0", UnresolvedReason.VAGUE);
  }
}
