package dev.sandhi.query;

import static dev.sandhi.common.record.MeetingKind.MEETING;
import static dev.sandhi.common.record.MeetingKind.VISIT;
import static dev.sandhi.common.record.MeetingStatus.HELD;
import static dev.sandhi.common.record.MeetingStatus.PLANNED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The forms of a list: lines, tables, and the codes of event data.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class FormatTest {

  @BeforeEach
  void events() throws SQLException {
    Records.replaceWith(
        new Sample(1)
            .on("2025-12-05", "2025-12-06")
            .parties("RU", "IN")
            .at("नई दिल्ली", "New Delhi", "IN")
            .person("=HYPERLINK(\"x\")", "Vladimir, Putin")
            .meeting(VISIT, HELD),
        new Sample(2)
            .on("2026-01-05")
            .publishedOn("2025-11-05")
            .parties("IN", "US")
            .topics(Topic.TRADE, Topic.CULTURE)
            .meeting(MEETING, PLANNED),
        new Sample(3)
            .on("2025-10-31")
            .topics(Topic.DEFENCE)
            .agreement(AgreementKind.FRAMEWORK, AgreementStatus.SIGNED));
  }

  @Test
  void theFormIsChosenByAcceptOrByFormat() {
    for (String[] form :
        List.of(
            new String[] {"json", "application/json"},
            new String[] {"ndjson", "application/x-ndjson"},
            new String[] {"csv", "text/csv"},
            new String[] {"plover", "application/vnd.plover+jsonl"},
            new String[] {"cameo", "text/tab-separated-values"})) {
      String byFormat =
          given()
              .get("/v1/meetings?format=" + form[0])
              .then()
              .statusCode(200)
              .extract()
              .response()
              .asString();
      String byAccept =
          given()
              .accept(form[1])
              .get("/v1/meetings")
              .then()
              .statusCode(200)
              .extract()
              .response()
              .asString();
      assertThat(byAccept).isNotEmpty().isEqualTo(byFormat);
    }
    assertThat(given().get("/v1/meetings?format=csv").contentType())
        .isEqualToIgnoringCase("text/csv;charset=UTF-8");
  }

  @Test
  void linesHoldARecordEach() {
    List<String> lines = given().get("/v1/meetings?format=ndjson").asString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(Records.tree(lines.get(1)).path("id").asText()).isEqualTo(Sample.id("mtg_", 1));
  }

  @Test
  void onlyTheFieldsAskedForAreAnswered() {
    String page =
        given()
            .get("/v1/meetings?fields=date,parties")
            .then()
            .statusCode(200)
            .contentType(equalTo("application/vnd.sandhi.sparse+json"))
            .extract()
            .asString();
    JsonNode first = Records.tree(page).at("/data/0");
    assertThat(first.propertyStream().map(field -> field.getKey()))
        .containsExactlyInAnyOrder("id", "date", "parties");
    assertThat(first.at("/date/start").asText()).isEqualTo("2026-01-05");
    String table = given().get("/v1/meetings?format=csv&fields=id,parties").asString();
    assertThat(table.lines().toList())
        .containsExactly(
            "id,parties", Sample.id("mtg_", 2) + ",IN; US", Sample.id("mtg_", 1) + ",RU; IN");
  }

  @Test
  void noCellOfATableIsTakenForAFormula() {
    String table = given().get("/v1/meetings?format=csv").asString();
    assertThat(table)
        .contains("\"'=HYPERLINK(\"\"x\"\")\"")
        .contains("\"Vladimir, Putin\"")
        .endsWith("\r\n");
    assertThat(table.lines().findFirst().orElseThrow()).startsWith("id,kind,status,date_start,");
    assertThat(given().get("/v1/meetings?format=csv&bom=true").asByteArray())
        .startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void aVisitIsAConsultationOfItsGuestWithItsHost() {
    JsonNode visit = plover("/v1/meetings", 1);
    assertThat(visit.path("event").asText()).isEqualTo("CONSULT");
    assertThat(visit.path("mode").asText()).isEqualTo("visit");
    assertThat(visit.at("/actor/0/code").asText()).isEqualTo("RUS");
    assertThat(visit.at("/recipient/0/code").asText()).isEqualTo("IND");
    assertThat(visit.path("date").asText()).isEqualTo("2025-12-05");
    assertThat(visit.path("enddate").asText()).isEqualTo("2025-12-06");
    assertThat(visit.path("quad_code").asInt()).isEqualTo(1);
    assertThat(visit.at("/sandhi/spans")).isNotEmpty();
  }

  @Test
  void whatIsPlannedIsAnAgreementOfTheDayOfItsAnnouncement() {
    JsonNode planned = plover("/v1/meetings", 0);
    assertThat(planned.path("event").asText()).isEqualTo("AGREE");
    assertThat(planned.path("date").asText()).isEqualTo("2025-11-05");
    assertThat(planned.at("/sandhi/planned_date").asText()).isEqualTo("2026-01-05");
    assertThat(planned.path("actor")).hasSize(2);
    assertThat(planned.path("recipient")).isEmpty();
    assertThat(planned.path("context").toString()).isEqualTo("[\"economic\",\"diplomatic\"]");
  }

  @Test
  void aSignatureIsSupportWhateverItsSubject() {
    JsonNode signed = plover("/v1/agreements", 0);
    assertThat(signed.path("event").asText()).isEqualTo("SUPPORT");
    assertThat(signed.path("mode").isMissingNode()).isTrue();
    assertThat(signed.path("context").toString()).isEqualTo("[\"military\"]");
    assertThat(signed.at("/sandhi/duration").asText()).isEqualTo("P10Y");
  }

  @Test
  void dyadsHaveALineForEachOrderedPair() {
    List<String> lines = given().get("/v1/meetings?format=cameo").asString().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst()).startsWith("sandhi_id\tdate\tsource\ttarget\tcameo");
    assertThat(lines.subList(1, 5).stream().map(line -> line.substring(25).replace('\t', ' ')))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("2026-01-05 IND USA 036 03 1"),
            line -> assertThat(line).startsWith("2026-01-05 USA IND 036 03 1"),
            line -> assertThat(line).startsWith("2025-12-05 RUS IND 042 04 1"),
            line -> assertThat(line).startsWith("2025-12-05 IND RUS 043 04 1"));
  }

  private static JsonNode plover(String list, int line) {
    String lines = given().get(list + "?format=plover").asString();
    return Records.tree(lines.lines().toList().get(line));
  }
}
