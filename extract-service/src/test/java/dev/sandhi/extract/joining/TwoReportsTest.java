package dev.sandhi.extract.joining;

import static dev.sandhi.extract.joining.Invented.account;
import static dev.sandhi.extract.joining.Invented.date;
import static dev.sandhi.extract.joining.Invented.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Topic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which two reports tell of one event, by themselves.
class TwoReportsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 18);

  @ParameterizedTest
  @CsvSource({
    "AUKUS, AU GB US, true",
    "QUAD, IN JP, false",
    "G7, G7 IT, true",
    "G7, CA FR, false",
    "GCC US, US AE BH KW OM SA QA, true",
    "GCC US, US SA, false",
    "ASEAN JP, JP ID MY, false"
  })
  void bodyMayBeToldByItsMembers(String one, String other, boolean alike) {
    assertThat(
            areAlike(
                meeting(parties(one), DAY, "रोम", null), meeting(parties(other), DAY, "रोम", null)))
        .isEqualTo(alike);
  }

  @Test
  void ministersWhoAreToldWithoutTheirHeadsMetByThemselves() {
    Account heads =
        meeting(
            parties("FR PL"),
            DAY,
            "वारसा",
            null,
            person("इमैनुएल मैक्रों", "राष्ट्रपति", "FR"),
            person(null, "रक्षा मंत्री", "FR"),
            person("डोनाल्ड टस्क", "प्रधानमंत्री", "PL"),
            person(null, "रक्षा मंत्री", "PL"));
    Account ministers =
        meeting(
            parties("FR PL"),
            DAY,
            "वारसा",
            null,
            person(null, "रक्षा मंत्री", "FR"),
            person(null, "रक्षा मंत्री", "PL"));
    Account oneHead =
        meeting(
            parties("FR PL"),
            DAY,
            "वारसा",
            null,
            person("मैक्रों", "राष्ट्रपति", "FR"),
            person(null, "रक्षा मंत्री", "PL"));

    assertThat(areAlike(heads, ministers)).isFalse();
    assertThat(areAlike(heads, oneHead)).isTrue();
  }

  @Test
  void oneSideIsEnoughWhereTheNumberOfTheRoundIsTold() {
    Account oneSide = meeting(parties("JP"), DAY, null, 9);
    Account all = meeting(parties("JP KE GH EG"), DAY, "योकोहामा", 9);

    assertThat(areAlike(oneSide, all)).isTrue();
    assertThat(areAlike(meeting(parties("JP"), DAY, null, 8), all)).isFalse();
    assertThat(areAlike(meeting(parties("JP"), DAY, null, null), all)).isFalse();
  }

  @Test
  void truceThatIsRecalledWithoutItsDayIsTheOneOfThatPlace() {
    Account signed = agreement(AgreementStatus.AGREED, DAY, DAY, "जेद्दा", Topic.PEACE);
    LocalDate later = DAY.plusDays(20);

    assertThat(areAlike(signed, recalled(later, "जेद्दा"))).isTrue();
    assertThat(areAlike(signed, recalled(later, null))).isFalse();
    assertThat(areAlike(signed, recalled(DAY.plusDays(200), "जेद्दा"))).isFalse();
  }

  @Test
  void agreementWithoutNameIsFollowedOnItsSubject() {
    Account agreed = agreement(AgreementStatus.AGREED, DAY, DAY, "रबात", Topic.WATER);
    LocalDate later = DAY.plusDays(400);

    assertThat(areAlike(agreed, signed(later, "रबात", Topic.WATER))).isTrue();
    assertThat(areAlike(agreed, signed(later, "रबात", Topic.SPACE))).isFalse();
    assertThat(areAlike(agreed, signed(DAY.minusDays(400), "रबात", Topic.WATER))).isFalse();
    assertThat(areAlike(agreed, signed(DAY.plusDays(900), "रबात", Topic.WATER))).isFalse();
  }

  @Test
  void meetingMayBeMovedWithinAWeekInItsCity() {
    Account plan = meeting(MeetingStatus.PLANNED, DAY.plusDays(4), "रबात");

    assertThat(areAlike(plan, meeting(MeetingStatus.HELD, DAY.plusDays(9), "रबात"))).isTrue();
    assertThat(areAlike(plan, meeting(MeetingStatus.HELD, DAY.plusDays(9), "फ़ेस"))).isFalse();
    assertThat(areAlike(plan, meeting(MeetingStatus.HELD, DAY.plusDays(14), "रबात"))).isFalse();
  }

  @Test
  void newsOfTheNextDayIsOfTheNextMeeting() {
    Account first = meeting(MeetingStatus.HELD, DAY, "रबात");

    assertThat(areAlike(first, meeting(MeetingStatus.HELD, DAY.plusDays(1), "रबात"))).isFalse();
    assertThat(areAlike(first, meeting(MeetingStatus.HELD, DAY, "रबात"))).isTrue();
  }

  @Test
  void whatHasNoDateStandsApartFromTwoThatItIsAsLikeTo() {
    Account dinner = meeting(MeetingStatus.HELD, DAY, "रबात");
    Account talks = meeting(MeetingStatus.HELD, DAY.plusDays(3), "रबात");
    Account undated = meeting(MeetingStatus.HELD, null, "रबात");

    assertThat(Joining.join(List.of(dinner, undated), Constraints.NONE)).hasSize(1);
    assertThat(Joining.join(List.of(dinner, undated, talks), Constraints.NONE)).hasSize(3);
    assertThat(Joining.join(List.of(talks, dinner, undated), Constraints.NONE)).hasSize(3);
    Constraints one = together(dinner, talks);
    assertThat(Joining.join(List.of(dinner, undated, talks), one)).hasSize(1);
  }

  private static Constraints together(Account one, Account other) {
    return new Constraints(
        List.of(new Constraints.Rule(true, Set.of(one.id()), Set.of(other.id()))));
  }

  private static boolean areAlike(Account one, Account other) {
    boolean alike = Joining.areAlike(one, other);
    assertThat(Joining.areAlike(other, one)).as("the other way round").isEqualTo(alike);
    return alike;
  }

  private static Account recalled(LocalDate published, @Nullable String city) {
    return agreement(AgreementStatus.AGREED, null, published, city, Topic.PEACE);
  }

  private static Account signed(LocalDate day, String city, Topic topic) {
    return agreement(AgreementStatus.SIGNED, day, day, city, topic);
  }

  private static List<String> parties(String codes) {
    return List.of(codes.split(" "));
  }

  private static Participant person(@Nullable String name, String role, String country) {
    return new Participant(name, null, role, country);
  }

  private static Account meeting(MeetingStatus status, @Nullable LocalDate day, String city) {
    LocalDate published = status != MeetingStatus.HELD ? DAY : day == null ? DAY.plusDays(10) : day;
    return account(
        new Meeting(
            "",
            MeetingKind.MEETING,
            MeetingMode.IN_PERSON,
            status,
            null,
            null,
            day == null ? null : date(day),
            place(city),
            parties("MA ES"),
            List.of(),
            List.of(Topic.MIGRATION),
            List.of(),
            false,
            1,
            List.of(),
            List.of()),
        published);
  }

  private static Account meeting(
      List<String> parties,
      LocalDate day,
      @Nullable String city,
      @Nullable Integer ordinal,
      Participant... people) {
    return account(
        new Meeting(
            "",
            MeetingKind.MEETING,
            MeetingMode.IN_PERSON,
            MeetingStatus.HELD,
            null,
            ordinal,
            date(day),
            place(city),
            parties,
            Arrays.asList(people),
            List.of(),
            List.of(),
            false,
            1,
            List.of(),
            List.of()),
        day);
  }

  /// A truce, or an agreement on something else; without a day it is recalled.
  private static Account agreement(
      AgreementStatus status,
      @Nullable LocalDate day,
      LocalDate published,
      @Nullable String city,
      Topic topic) {
    boolean truce = topic == Topic.PEACE;
    return account(
        new Agreement(
            "",
            truce ? AgreementKind.CEASEFIRE : AgreementKind.AGREEMENT,
            status,
            null,
            null,
            day == null ? null : date(day),
            place(city),
            parties("MA ES"),
            List.of(),
            null,
            truce ? List.of() : List.of(topic),
            List.of(),
            day == null,
            1,
            List.of(),
            List.of()),
        published);
  }
}
