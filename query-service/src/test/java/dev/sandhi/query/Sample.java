package dev.sandhi.query;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Place;
import dev.sandhi.common.record.Report;
import dev.sandhi.common.record.Topic;
import dev.sandhi.common.record.UnresolvedReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes an event of which only what matters to a test has to be said.
final class Sample {

  private final int number;
  private final List<Participant> people = new ArrayList<>();
  private List<String> parties = List.of("IN", "US");
  private List<Topic> topics = List.of(Topic.RELATIONS);
  private EventDate date = EventDate.unresolved("हाल ही में", UnresolvedReason.VAGUE);
  private LocalDate publishedOn = LocalDate.of(2025, 11, 5);
  private boolean background;
  private Place place = new Place(null, "कुआलालंपुर", "Kuala Lumpur", "MY");
  private String outlet = "example.org";
  private String quote = "कुआलालंपुर";

  Sample(int number) {
    this.number = number;
  }

  static String id(String prefix, int number) {
    return prefix + "%020d".formatted(number);
  }

  Sample parties(String... codes) {
    parties = List.of(codes);
    return this;
  }

  Sample person(String name, String nameLatin) {
    people.add(new Participant(name, nameLatin, "मंत्री", parties.getFirst()));
    return this;
  }

  Sample topics(Topic... about) {
    topics = List.of(about);
    return this;
  }

  Sample on(String start) {
    return on(start, null);
  }

  Sample on(String start, @Nullable String end) {
    @Nullable PartialDate last = end == null ? null : PartialDate.parse(end);
    date = new EventDate(PartialDate.parse(start), last, "तब", DateBasis.STATED, null, null);
    return this;
  }

  Sample publishedOn(String day) {
    publishedOn = LocalDate.parse(day);
    return this;
  }

  Sample at(String city, String cityLatin, String country) {
    place = new Place(null, city, cityLatin, country);
    return this;
  }

  Sample outlet(String name) {
    outlet = name;
    return this;
  }

  Sample quoting(String words) {
    quote = words;
    return this;
  }

  Sample background() {
    background = true;
    return this;
  }

  Meeting meeting() {
    return meeting(MeetingKind.MEETING, MeetingStatus.HELD);
  }

  Meeting meeting(MeetingKind kind, MeetingStatus status) {
    return new Meeting(
        id("mtg_", number),
        kind,
        MeetingMode.IN_PERSON,
        status,
        null,
        null,
        date,
        place,
        parties,
        people,
        topics,
        List.of(),
        background,
        0.9,
        evidence(),
        reports());
  }

  Agreement agreement(AgreementKind kind, AgreementStatus status) {
    return new Agreement(
        id("agr_", number),
        kind,
        status,
        null,
        null,
        date,
        place,
        parties,
        people,
        "P10Y",
        topics,
        List.of(),
        background,
        0.9,
        evidence(),
        reports());
  }

  private List<Evidence> evidence() {
    return List.of(
        new Evidence(
            id("art_", number),
            "/place/city",
            quote,
            138,
            138 + quote.codePointCount(0, quote.length()),
            "places"));
  }

  private List<Report> reports() {
    return List.of(
        new Report(
            id("rep_", number),
            id("art_", number),
            1,
            "शीर्षक",
            "https://example.org/" + number,
            outlet,
            publishedOn,
            "1",
            Instant.parse("2025-11-05T09:30:00Z")));
  }
}
