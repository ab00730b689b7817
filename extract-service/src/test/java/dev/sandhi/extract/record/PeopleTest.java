package dev.sandhi.extract.record;

import static dev.sandhi.extract.Rows.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.Participant;
import dev.sandhi.extract.Rows;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One person through spellings, scripts and offices.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PeopleTest {

  @Inject RecordStore store;

  @BeforeEach
  void empty() throws SQLException {
    TestDatabase.empty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rubio", "Marco Rubio", "रुबियो", "रूबियो", "मार्को रुबियो"})
  void personIsFoundInEitherScript(String asked) throws SQLException {
    put("art_kpers00000000000000", "मार्को रुबियो", "Marco Rubio", "विदेश मंत्री", "2025-07-25");

    assertThat(
            column(
                Rows.query(
                    "select name from records.person where sound_keys @> records.sound_keys(?)",
                    asked),
                "name"))
        .containsExactly("मार्को रुबियो");
    assertThat(
            Rows.query(
                "select id from records.event where person_sounds @> records.sound_keys(?)", asked))
        .hasSize(1);
  }

  @Test
  void spellingsAreOnePersonWithOfficesInTheirTime() throws SQLException {
    put("art_kpera00000000000000", "इशाक डार", "Ishaq Dar", "वित्त मंत्री", "2022-10-01");
    put("art_kperb00000000000000", "ईशाक डार", "Ishaq Dar", "विदेश मंत्री", "2025-07-25");
    put("art_kperc00000000000000", "ईशाक डार", "Ishaq Dar", "विदेश मंत्री", "2025-09-01");

    List<Map<String, String>> people =
        Rows.query("select id from records.person where name_keys @> records.name_keys('Dar')");
    assertThat(people).hasSize(1);
    assertThat(
            Rows.query(
                """
                select role, first_seen, last_seen, reports from records.person_office
                where person_id = ? order by first_seen
                """,
                people.getFirst().getOrDefault("id", "")))
        .containsExactly(
            Map.of(
                "role", "वित्त मंत्री",
                "first_seen", "2022-10-01",
                "last_seen", "2022-10-01",
                "reports", "1"),
            Map.of(
                "role", "विदेश मंत्री",
                "first_seen", "2025-07-25",
                "last_seen", "2025-09-01",
                "reports", "2"));
  }

  @Test
  void countriesAndBodiesAreFoundInEitherScript() throws SQLException {
    for (String asked : List.of("India", "भारत")) {
      assertThat(
              column(
                  Rows.query(
                      "select code from records.body where name_keys @> records.name_keys(?)",
                      asked),
                  "code"))
          .contains("IN");
    }
  }

  private void put(String article, String name, String latin, String role, String day) {
    Meeting meeting = Records.meeting("rep_a", MeetingStatus.HELD, Records.date(day, null));
    store.replace(
        Records.reading(
            article,
            1,
            "1",
            Records.of(
                new Meeting(
                    meeting.id(),
                    meeting.kind(),
                    meeting.mode(),
                    meeting.status(),
                    null,
                    null,
                    meeting.date(),
                    null,
                    List.of("IN", "PK"),
                    List.of(new Participant(name, latin, role, "PK")),
                    meeting.topics(),
                    List.of(),
                    false,
                    0.9,
                    List.of(),
                    List.of()))));
  }
}
