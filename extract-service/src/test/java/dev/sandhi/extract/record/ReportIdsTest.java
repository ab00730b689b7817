package dev.sandhi.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several meetings of the same two, told by one article that is read again and again.
class ReportIdsTest {

  private static final List<String> INDIA_AND_US = List.of("IN", "US");

  private final Map<String, String> remembered = new HashMap<>();
  private List<ReportMatching.Known> standing = List.of();

  @Test
  void whatWasOverlookedIsFoundAgain() {
    Meeting first = meeting("s1", 0, "2025-05-01", "दिल्ली");
    Meeting second = meeting("s2", 9, "2025-05-08", "दिल्ली");
    List<String> ids = read(first, second);

    assertThat(read(second)).containsExactly(ids.getLast());
    assertThat(read(first)).containsExactly(ids.getFirst());
    assertThat(read()).isEmpty();
    assertThat(read(first, second)).isEqualTo(ids);
  }

  @Test
  void whatIsReadElsewhereIsTheSameUntilBothAreRead() {
    Meeting here = meeting("s1", 0, "2025-05-01", "दिल्ली");
    Meeting there = meeting("s2", 9, "2025-05-01", "दिल्ली");
    List<String> id = read(here);

    assertThat(read(there)).isEqualTo(id);
    assertThat(read(here)).isEqualTo(id);
    assertThat(read(here, there)).startsWith(id.getFirst()).doesNotHaveDuplicates();
  }

  /// The most alike pair alone would leave the other record without the report that it is.
  @Test
  void recordsInOtherWordsArePairedAsAWhole() {
    List<String> ids =
        read(
            meeting("s1", 0, "2025-05-01", "दिल्ली"),
            meeting("s2", 9, "2025-05-01", "दिल्ली", "IN", "US", "JP"));

    assertThat(
            read(
                meeting("n1", 0, "2025-05-01", "दिल्ली", "IN", "US", "FR", "DE"),
                meeting("n2", 9, "2025-05-01", "दिल्ली")))
        .isEqualTo(ids);
  }

  @Test
  void recordsThatSayTheSameKeepTheirTurnInTheText() {
    List<String> ids = read(meeting("s1", 0, null, null), meeting("s2", 9, null, null));

    assertThat(read(meeting("n1", 3, null, null), meeting("n2", 11, null, null))).isEqualTo(ids);
  }

  @Test
  void ofSeveralThatOnePredicateTellsTheFirstMayBeOverlooked() {
    Meeting one = meeting("s1", 0, "2025-05-01", "दिल्ली", "IN", "US");
    Meeting other = meeting("s1-2", 0, "2025-05-01", "दिल्ली", "FR", "DE");
    List<String> ids = read(one, other);

    assertThat(read(meeting("s1", 0, "2025-05-01", "दिल्ली", "FR", "DE")))
        .containsExactly(ids.getLast());
    assertThat(read(one, other)).isEqualTo(ids);
  }

  @Test
  void aTripIsNeverTheMeetingOnIt() {
    List<String> ids = read(meeting("s1", 0, "2025-05-01", "दिल्ली"));

    assertThat(read(trip(meeting("n1", 0, "2025-05-01", "दिल्ली"))))
        .hasSize(1)
        .doesNotContainAnyElementsOf(ids);
  }

  /// Whatever was read before, an article whose sentences are all read has the ids of these.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void anyHistoryEndsInTheSameIds(int seed) {
    Random random = new Random(seed);
    List<Meeting> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(meeting("s" + i, i, random.nextBoolean() ? null : "2025-05-0" + (1 + i), "दिल्ली"));
    }
    List<String> ids = read(all.toArray(Meeting[]::new));
    if (seed % 2 == 0) {
      remembered.clear();
      standing = List.of();
    }
    for (int reading = 0; reading < 20; reading++) {
      read(all.stream().filter(_ -> random.nextInt(3) > 0).toArray(Meeting[]::new));
    }

    assertThat(read(all.toArray(Meeting[]::new))).isEqualTo(ids);
  }

  @Test
  void pairsWeighTheMostTogether() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      double[][] weights = new double[1 + random.nextInt(4)][1 + random.nextInt(4)];
      for (double[] row : weights) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextInt(4);
        }
      }

      int[] paired = Assignment.best(weights, weights[0].length);

      double sum = 0;
      for (int i = 0; i < paired.length; i++) {
        sum += paired[i] < 0 ? 0 : weights[i][paired[i]];
      }
      assertThat(sum).isEqualTo(most(weights, 0, 0));
    }
  }

  /// By trying all.
  private static double most(double[][] weights, int row, int taken) {
    if (row == weights.length) {
      return 0;
    }
    double most = most(weights, row + 1, taken);
    for (int j = 0; j < weights[row].length; j++) {
      if ((taken & 1 << j) == 0) {
        most = Math.max(most, weights[row][j] + most(weights, row + 1, taken | 1 << j));
      }
    }
    return most;
  }

  /// Reads the article again, and tells the ids.
  private List<String> read(Meeting... meetings) {
    Map<EventRecord, String> ids =
        new ReportIds("art_1", remembered).of(standing, List.of(meetings));
    ids.forEach((event, id) -> remembered.put(event.id(), id));
    standing =
        ids.entrySet().stream()
            .map(read -> new ReportMatching.Known(read.getValue(), read.getKey()))
            .toList();
    return List.copyOf(ids.values());
  }

  private static Meeting meeting(
      String id, int place, @Nullable String day, @Nullable String city, String... parties) {
    @Nullable EventDate date = day == null ? null : Records.date(day, null);
    return new Meeting(
        id,
        MeetingKind.MEETING,
        MeetingMode.IN_PERSON,
        MeetingStatus.HELD,
        null,
        null,
        date,
        city == null ? null : new Place(null, city, null, "IN"),
        parties.length == 0 ? INDIA_AND_US : List.of(parties),
        List.of(),
        List.of(),
        List.of(),
        false,
        0.9,
        List.of(new Evidence(null, "/kind", "मुलाकात", place, place + 7, "meeting/mulakat")),
        List.of());
  }

  private static Meeting trip(Meeting meeting) {
    return new Meeting(
        meeting.id(),
        MeetingKind.VISIT,
        meeting.mode(),
        meeting.status(),
        null,
        null,
        meeting.date(),
        meeting.place(),
        meeting.parties(),
        List.of(),
        List.of(),
        List.of(),
        false,
        meeting.confidence(),
        meeting.evidence(),
        List.of());
  }
}
