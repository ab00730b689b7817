package dev.sandhi.bench.query.records;

import dev.sandhi.bench.query.records.World.City;
import dev.sandhi.bench.query.records.World.Party;
import dev.sandhi.bench.query.records.World.Person;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Joined;
import dev.sandhi.common.record.LifeStep;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes up the events of a world: most are between two countries that are much in the news, and
/// most are told by one article. They are numbered as they came in, so many each day up to the last
/// one: the more there are, the longer ago they began.
final class NewsMaker {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final int MEETINGS_PER_AGREEMENT = RecordLoader.MEETINGS_PER_AGREEMENT;
  private static final long FIRST_ARTICLE_OF_AGREEMENTS = 1_000_000_000L;
  private static final List<Topic> TOPICS = List.of(Topic.values());

  private static final List<Integer> OUTLETS = IntStream.range(0, 60).boxed().toList();

  /// The most frequent ones first.
  private static final List<MeetingStatus> MEETING_STATUSES =
      List.of(
          MeetingStatus.HELD,
          MeetingStatus.PLANNED,
          MeetingStatus.PROPOSED,
          MeetingStatus.CANCELLED,
          MeetingStatus.POSTPONED);

  private static final List<AgreementStatus> AGREEMENT_STATUSES =
      List.of(
          AgreementStatus.SIGNED,
          AgreementStatus.AGREED,
          AgreementStatus.NEGOTIATING,
          AgreementStatus.IN_FORCE,
          AgreementStatus.PLANNED,
          AgreementStatus.RENEWED,
          AgreementStatus.TERMINATED,
          AgreementStatus.SUSPENDED,
          AgreementStatus.REJECTED);

  private final World world;
  private final long meetings;
  private final int aDay;

  NewsMaker(World world, long meetings, int aDay) {
    this.world = world;
    this.meetings = meetings;
    this.aDay = aDay;
  }

  /// When the meeting with this number took place.
  private LocalDate day(long number) {
    return TODAY.minusDays((meetings - number) / aDay);
  }

  Made meeting(long number) {
    Chance chance = new Chance(number);
    Scene scene = scene(chance, number, day(number));
    boolean visit = chance.of(0.3);
    MeetingStatus status = chance.often(MEETING_STATUSES);
    MeetingMode mode = visit || chance.of(0.9) ? MeetingMode.IN_PERSON : MeetingMode.PHONE;
    Meeting meeting =
        new Meeting(
            Ids.of("mtg_", number),
            visit ? MeetingKind.VISIT : MeetingKind.MEETING,
            mode,
            status,
            null,
            null,
            scene.date(),
            scene.place(),
            scene.codes(),
            scene.participants(),
            scene.topics(),
            scene.phrases(),
            chance.of(0.08),
            scene.confidence(),
            scene.evidence("participants"),
            scene.reports(),
            scene.joined(status.name()));
    return new Made("MEETING", meeting, scene);
  }

  Made agreement(long number) {
    Chance chance = new Chance(-number);
    Scene scene =
        scene(chance, FIRST_ARTICLE_OF_AGREEMENTS + number, day(number * MEETINGS_PER_AGREEMENT));
    AgreementStatus status = chance.often(AGREEMENT_STATUSES);
    Agreement agreement =
        new Agreement(
            Ids.of("agr_", number),
            chance.often(List.of(AgreementKind.values())),
            status,
            chance.of(0.2) ? phrase(chance, 4) : null,
            null,
            scene.date(),
            scene.place(),
            scene.codes(),
            scene.participants(),
            chance.of(0.2) ? "P%dY".formatted(1 + chance.upTo(20)) : null,
            scene.topics(),
            scene.phrases(),
            chance.of(0.08),
            scene.confidence(),
            scene.evidence("signatories"),
            scene.reports(),
            scene.joined(status.name()));
    return new Made("AGREEMENT", agreement, scene);
  }

  /// What meetings and agreements have in common.
  record Scene(
      EventDate date,
      @Nullable Place place,
      List<Party> parties,
      List<Person> people,
      List<Topic> topics,
      List<String> phrases,
      double confidence,
      List<Report> reports) {

    List<String> codes() {
      return parties.stream().map(Party::code).toList();
    }

    List<Participant> participants() {
      return people.stream()
          .map(p -> new Participant(p.name(), p.latin(), p.role(), p.country()))
          .toList();
    }

    /// One piece for each value, as if the article said one after the other.
    List<Evidence> evidence(String peopleField) {
      List<String> fields = new ArrayList<>(List.of("/date"));
      List<String> words = new ArrayList<>(List.of(date.words()));
      for (int i = 0; i < parties.size(); i++) {
        fields.add("/parties/" + i);
        words.add(parties.get(i).name());
      }
      for (int i = 0; i < people.size(); i++) {
        fields.add("/%s/%d/name".formatted(peopleField, i));
        words.add(people.get(i).name());
      }
      if (place != null && place.city() != null) {
        fields.add("/place/city");
        words.add(place.city());
      }
      List<Evidence> evidence = new ArrayList<>();
      int at = 0;
      for (int i = 0; i < fields.size(); i++) {
        int end = at + words.get(i).codePointCount(0, words.get(i).length());
        String article = reports.getFirst().articleId();
        evidence.add(
            new Evidence(article, fields.get(i), words.get(i), at, end, "meeting/baithak-hona"));
        at = end + 1;
      }
      return evidence;
    }

    Joined joined(String status) {
      List<String> ids = reports.stream().map(Report::id).toList();
      LifeStep step =
          new LifeStep(status, date, reports.getFirst().publishedOn(), ids.size(), ids, List.of());
      return new Joined(ids.size(), Map.of(), List.of(step), List.of());
    }
  }

  private Scene scene(Chance chance, long number, LocalDate day) {
    List<Party> parties = chance.often(world.parties(), chance.of(0.75) ? 2 : 3 + chance.upTo(4));
    List<Person> people = parties.stream().flatMap(party -> delegation(chance, party)).toList();
    return new Scene(
        date(chance, day),
        chance.of(0.8) ? place(chance, parties.getFirst().code()) : null,
        parties,
        people,
        chance.often(TOPICS, 1 + chance.upTo(3)),
        IntStream.range(0, chance.upTo(3)).mapToObj(_ -> phrase(chance, 7)).toList(),
        0.5 + 0.5 * (1 - chance.leaningToZero()),
        reports(chance, number, parties, day));
  }

  private Stream<Person> delegation(Chance chance, Party party) {
    return chance
        .often(world.people().getOrDefault(party.code(), List.of()), chance.upTo(3))
        .stream();
  }

  private EventDate date(Chance chance, LocalDate day) {
    String words = phrase(chance, 2);
    if (chance.of(0.08)) {
      return EventDate.unresolved(words, UnresolvedReason.VAGUE);
    }
    PartialDate start =
        chance.of(0.1) ? new PartialDate.Month(YearMonth.from(day)) : new PartialDate.Day(day);
    return new EventDate(start, null, words, DateBasis.RELATIVE, null, null);
  }

  private Place place(Chance chance, String country) {
    List<City> cities = world.cities().getOrDefault(country, List.of());
    if (cities.isEmpty()) {
      return new Place(null, null, null, null);
    }
    City city = chance.often(cities);
    return new Place(null, city.name(), city.latin(), country);
  }

  private List<Report> reports(Chance chance, long number, List<Party> parties, LocalDate day) {
    int count = chance.of(0.7) ? 1 : 2 + chance.upTo(2);
    return IntStream.range(0, count)
        .mapToObj(i -> {
          long article = number * 4 + i;
          String outlet = "outlet%d.example".formatted(chance.often(OUTLETS));
          return new Report(
              Ids.of("rep_", article),
              Ids.of("art_", article),
              1,
              parties.getFirst().name() + " " + phrase(chance, 6),
              "https://%s/%d".formatted(outlet, article),
              outlet,
              day.plusDays(1 + i),
              "1",
              day.plusDays(2 + i).atStartOfDay().toInstant(ZoneOffset.UTC));
        })
        .toList();
  }

  private String phrase(Chance chance, int words) {
    return String.join(
        " ", IntStream.range(0, words).mapToObj(_ -> chance.often(world.words())).toList());
  }

  /// A made-up event, and what its row says beside its body.
  record Made(String type, EventRecord event, Scene scene) {

    String kind() {
      return switch (event) {
        case Meeting meeting -> meeting.kind().name();
        case Agreement agreement -> agreement.kind().name();
      };
    }

    String status() {
      return switch (event) {
        case Meeting meeting -> meeting.status().name();
        case Agreement agreement -> agreement.status().name();
      };
    }

    @Nullable String title() {
      return switch (event) {
        case Meeting meeting -> meeting.name();
        case Agreement agreement -> agreement.title();
      };
    }

    List<Person> people() {
      return scene.people();
    }

    @Nullable LocalDate from() {
      PartialDate start = scene.date().start();
      return start == null ? null : start.earliest();
    }

    @Nullable LocalDate to() {
      PartialDate start = scene.date().start();
      return start == null ? null : start.latest();
    }

    /// The date of the event, or else that of its first report.
    LocalDate listedOn() {
      LocalDate from = from();
      return from == null ? Objects.requireNonNull(scene.reports().getFirst().publishedOn()) : from;
    }
  }
}
