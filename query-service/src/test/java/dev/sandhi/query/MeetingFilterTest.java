package dev.sandhi.query;

import static dev.sandhi.common.record.MeetingKind.MEETING;
import static dev.sandhi.common.record.MeetingKind.VISIT;
import static dev.sandhi.common.record.MeetingStatus.HELD;
import static dev.sandhi.common.record.MeetingStatus.PLANNED;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Seven meetings, newest first 1 to 7, and the ones that each query finds.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class MeetingFilterTest {

  @BeforeEach
  void meetings() throws SQLException {
    Records.replaceWith(
        new Sample(8).on("2025-10-31").agreement(AgreementKind.MOU, AgreementStatus.SIGNED));
    Records.add(of2025());
    Records.add(older());
  }

  private static List<Meeting> of2025() {
    return List.of(
        new Sample(1)
            .on("2025-12-05")
            .parties("US", "PE")
            .person("मार्को रुबियो", "Marco Rubio")
            .person("ह्यूगो डी ज़ेला", "Hugo de Zela")
            .topics(Topic.SECURITY, Topic.MINERALS)
            .meeting(MEETING, HELD),
        new Sample(2)
            .publishedOn("2025-11-05")
            .parties("IN", "US")
            .person("आशुतोष दीक्षित", "Ashutosh Dixit")
            .topics(Topic.DEFENCE)
            .meeting(MEETING, HELD),
        new Sample(3)
            .on("2025-10-31")
            .parties("IN", "US")
            .person("राजनाथ सिंह", "Rajnath Singh")
            .person("पीट हेगसेथ", "Pete Hegseth")
            .topics(Topic.DEFENCE)
            .meeting(MEETING, HELD),
        new Sample(4)
            .on("2025-08")
            .parties("US", "PK")
            .topics(Topic.SECURITY)
            .meeting(MEETING, PLANNED),
        new Sample(5)
            .on("2025-07-20", "2025-08-02")
            .parties("PK", "US")
            .person("ईशाक डार", "Ishaq Dar")
            .meeting(VISIT, HELD));
  }

  private static List<Meeting> older() {
    return List.of(
        new Sample(6)
            .on("2024")
            .parties("ASEAN", "IN")
            .person("राजनाथ सिंह", "Rajnath Singh")
            .topics(Topic.TRADE)
            .background()
            .meeting(MEETING, HELD),
        new Sample(7)
            .on("2023-05-01")
            .parties("RU", "KP")
            .person("व्लादिमीर पुतिन", "Vladimir Putin")
            .meeting(VISIT, PLANNED));
  }

  @ParameterizedTest(name = "?{0} finds {1}")
  @CsvSource(
      emptyValue = "",
      textBlock =
          """
          '',                                            1 2 3 4 5 7
          country=RU,                                    7
          country=ru,                                    7
          country=IN,                                    2 3
          country=RU&country=PE,                         1 7
          country=asean&background=include,              6
          country=XX,                                    ''
          person=राजनाथ सिंह,                              3
          person=सिंह राजनाथ,                              3
          person=राजनाथ,                                  3
          person=राजनाथ पुतिन,                             ''
          person=रूबियो,                                  1
          person=रुबियो,                                  1
          person=डी जेला,                                 1
          person=rubio,                                  1
          person=RUBIO marco,                            1
          person=Pete Hegseth,                           3
          person=Heg,                                    ''
          person=rubio&person=पुतिन,                      1 7
          topic=DEFENCE,                                 2 3
          topic=MINERALS&topic=DEFENCE,                  1 2 3
          kind=VISIT,                                    5 7
          kind=VISIT&kind=MEETING,                       1 2 3 4 5 7
          status=PLANNED,                                4 7
          status=PLANNED&status=HELD&kind=VISIT,         5 7
          status=CANCELLED,                              ''
          date_from=2025-10-31,                          1 3
          date_from=2025-11-01,                          1
          date_to=2023-05-01,                            7
          date_to=2023-04-30,                            ''
          date_from=2025-08-01&date_to=2025-08-01,       4 5
          date_from=2025-08-31&date_to=2025-08-31,       4
          date_from=2025-07-01&date_to=2025-07-20,       5
          date_from=2025-09-01&date_to=2025-10-30,       ''
          date_from=2024-02-29&date_to=2024-02-29&background=include, 6
          background=exclude,                            1 2 3 4 5 7
          background=include,                            1 2 3 4 5 6 7
          background=only,                               6
          background=only&person=rajnath,                6
          country=US&topic=SECURITY&status=HELD,         1
          country=US&country=IN&person=singh&kind=MEETING&date_to=2025-10-31&date_from=2025-10-31, 3
          limit=200,                                     1 2 3 4 5 7
          """)
  void aQueryFinds(String query, String expected) {
    List<String> ids =
        given()
            .urlEncodingEnabled(true)
            .queryParams(Queries.parse(query))
            .get("/v1/meetings")
            .then()
            .statusCode(200)
            .extract()
            .path("data.id");
    String found = ids.stream().map(id -> id.replaceFirst("mtg_0*", "")).collect(joining(" "));
    assertThat(found).isEqualTo(expected);
  }
}
