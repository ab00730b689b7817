package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Place;
import dev.sandhi.common.record.UnresolvedReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordTableTest {

  @Test
  void showsARecordInALine() {
    EventDate day =
        new EventDate(
            PartialDate.parse("2025-07-25"),
            null,
            "शुक्रवार",
            DateBasis.RELATIVE,
            "26 जुलाई",
            null);
    Meeting meeting =
        meeting(
            day,
            new Place(null, "वाशिंगटन", "Washington", "US"),
            List.of("US", "PK"),
            List.of(
                new Participant("मार्को रुबियो", "Marco Rubio", "विदेश मंत्री", "US"),
                new Participant("ईशाक डार", null, null, "PK"),
                new Participant(null, null, "सचिव", null)));

    List<String> lines = RecordTable.meetings(List.of(meeting));

    assertThat(lines.get(1).split("  +", -1))
        .containsExactly(
            "2025-07-25 !",
            "MEETING",
            "HELD",
            "US PK",
            "Marco Rubio, ईशाक डार, सचिव",
            "Washington, US",
            "mtg_1");
    assertThat(columnsBefore(lines.get(1), "mtg_1")).isEqualTo(columnsBefore(lines.get(0), "ID"));
  }

  private static int columnsBefore(String line, String cell) {
    return DisplayWidth.of(line.substring(0, line.indexOf(cell)));
  }

  @Test
  void leavesOpenWhatTheTextLeavesOpen() {
    Meeting unresolved =
        meeting(
            EventDate.unresolved("बुधवार को", UnresolvedReason.NO_PUBLICATION_DATE),
            null,
            List.of(),
            List.of());

    assertThat(RecordTable.meetings(List.of(unresolved)).get(1))
        .isEqualTo("?     MEETING  HELD    –        –    –      mtg_1");
    assertThat(RecordTable.meetings(List.of())).containsExactly("none");
  }

  private static Meeting meeting(
      EventDate date, @Nullable Place place, List<String> parties, List<Participant> people) {
    return new Meeting(
        "mtg_1",
        MeetingKind.MEETING,
        null,
        MeetingStatus.HELD,
        null,
        null,
        date,
        place,
        parties,
        people,
        List.of(),
        List.of(),
        false,
        0.9,
        List.of(),
        List.of());
  }
}
