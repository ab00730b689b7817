package dev.sandhi.extract.joining;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Place;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Stage;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.event.Words;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A report with all that its comparing with others needs, read once.
public final class Account {

  /// The founder of an event comes first: published earliest, then by id.
  public static final Comparator<Account> FOUNDER_FIRST =
      Comparator.comparing(
              (Account account) -> account.telling.report().publishedOn(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Account::id);

  private final Telling telling;
  private final Stage stage;
  private final @Nullable Window window;
  private final Set<String> parties;
  private final Set<Set<String>> bodies;
  private final List<Person> people;
  private final Words city;
  private final Words cityLatin;
  private final Words venue;
  private final Title title;
  private final Set<Long> keys;
  private final Content content;

  private Account(Telling telling) {
    EventRecord event = telling.event();
    Place place = event.place();
    this.telling = telling;
    this.stage = Stage.of(event);
    this.window = window(event, telling.report().publishedOn(), stage);
    this.parties = Set.copyOf(event.parties());
    this.bodies = Bodies.shortened(parties);
    this.people = event.people().stream().map(Person::of).toList();
    this.city = Words.of(place == null ? null : place.city());
    this.cityLatin = Words.of(place == null ? null : place.cityLatin());
    this.venue = Words.of(place == null ? null : place.venue());
    this.title =
        switch (event) {
          case Meeting meeting -> Titles.of(meeting);
          case Agreement agreement -> Titles.of(agreement);
        };
    this.keys = JoinKeys.of(this);
    this.content = new Content(telling.content(), telling.report().publishedOn());
  }

  private record Content(EventRecord event, @Nullable LocalDate publishedOn) {}

  public static Account of(Telling telling) {
    return new Account(telling);
  }

  private static @Nullable Window window(
      EventRecord event, @Nullable LocalDate publishedOn, Stage stage) {
    Window told = Window.of(event.date(), event.background() ? null : publishedOn, stage);
    boolean recalled = told == null && event.background() && !stage.isAhead();
    return recalled ? Window.recalled(publishedOn) : told;
  }

  public Telling telling() {
    return telling;
  }

  public String id() {
    return telling.report().id();
  }

  public EventType type() {
    return telling.type();
  }

  /// What an index finds it by, among those that may tell of the same event.
  public Set<Long> keys() {
    return keys;
  }

  /// Treaties are fewer between two parties than other papers, and take years.
  boolean isTreaty() {
    return event() instanceof Agreement agreement && agreement.kind() == AgreementKind.TREATY;
  }

  /// Which of a series of gatherings it tells of.
  OptionalInt ordinal() {
    return event() instanceof Meeting meeting && meeting.ordinal() != null
        ? OptionalInt.of(meeting.ordinal())
        : OptionalInt.empty();
  }

  EventRecord event() {
    return telling.event();
  }

  Stage stage() {
    return stage;
  }

  @Nullable Window window() {
    return window;
  }

  /// Whether it tells a day, a month or a year.
  boolean isDated() {
    return window != null && window.isDated();
  }

  Set<String> parties() {
    return parties;
  }

  /// The parties with a body for its members.
  Set<Set<String>> bodies() {
    return bodies;
  }

  /// Whether both tell of one body, one by its name and the other by members.
  boolean isOfBodyOf(Account other) {
    return !Collections.disjoint(bodies, other.bodies);
  }

  List<Person> people() {
    return people;
  }

  Words city() {
    return city;
  }

  boolean isInCityOf(Account other) {
    return city.isAlike(other.city) || cityLatin.isAlike(other.cityLatin);
  }

  /// Whether both name a city that is known by name, and not the same one.
  boolean isInOtherCityThan(Account other) {
    return !cityLatin.isEmpty() && !other.cityLatin.isEmpty() && namesOtherCityThan(other);
  }

  /// Whether both name a city, which may be another name or spelling of the same one.
  boolean namesOtherCityThan(Account other) {
    return !city.isEmpty() && !other.city.isEmpty() && !isInCityOf(other);
  }

  /// What tells its name from others: that of a gathering, or of an agreement without the word for
  /// what sort of one it is.
  Title title() {
    return title;
  }

  boolean hasTitleOf(Account other) {
    return title.overlaps(other.title);
  }

  Words venue() {
    return venue;
  }

  /// Whether both tell the hall, and not the same one.
  boolean isInOtherVenueThan(Account other) {
    return !venue.isEmpty() && !other.venue.isEmpty() && !venue.isAlike(other.venue);
  }

  @Nullable String country() {
    Place place = event().place();
    return place == null ? null : place.country();
  }

  String articleId() {
    return telling.report().articleId();
  }

  /// Those who are told to have stood for a party.
  List<Person> peopleOf(String party) {
    return people.stream().filter(person -> party.equals(person.country())).toList();
  }

  /// Whether it tells who stood for each of its parties.
  boolean tellsAllSides() {
    return parties.stream().noneMatch(party -> peopleOf(party).isEmpty());
  }

  /// Whether all of these people are named here too, for whomever.
  boolean knowsAll(List<Person> others) {
    return others.stream().allMatch(other -> people.stream().anyMatch(other::hasNameOf));
  }

  boolean isOnSubjectOf(Account other) {
    return !Collections.disjoint(event().topics(), other.event().topics());
  }

  boolean isOfSameArticle(Account other) {
    return articleId().equals(other.articleId());
  }

  /// All that it says, and when it was published: equal for two that are compared with any third
  /// alike, unless that is of the article of one of them.
  Object content() {
    return content;
  }

  @Override
  public String toString() {
    return id();
  }

  /// Who takes part, as far as it is told.
  record Person(
      Words name, Words latin, Words role, @Nullable Level level, @Nullable String country) {

    static Person of(Participant person) {
      Words role = Words.of(person.role());
      return new Person(
          Words.of(person.name()),
          Words.of(person.nameLatin()),
          role,
          Offices.levelOf(role),
          person.country());
    }

    boolean isNamed() {
      return !name.isEmpty();
    }

    boolean mayStandFor(String party) {
      return country == null || Objects.equals(country, party);
    }

    boolean hasNameOf(Person other) {
      return name.isAlike(other.name) || latin.isAlike(other.latin);
    }

    /// Whether no word of the one name sounds like one of the other.
    boolean hasOtherNameThan(Person other) {
      return name.isUnlike(other.name) && !latin.isAlike(other.latin);
    }

    boolean hasRoleOf(Person other) {
      boolean otherLevel = level != null && other.level != null && level != other.level;
      return !otherLevel && role.isAlike(other.role);
    }

    /// Whether it may well be the same person, by the name or else by the office.
    boolean isLike(Person other) {
      return isNamed() && other.isNamed() ? hasNameOf(other) : hasRoleOf(other);
    }

    boolean isMinister() {
      return level == Level.MINISTER;
    }

    boolean isHead() {
      return level == Level.HEAD_OF_STATE || level == Level.HEAD_OF_GOVERNMENT;
    }
  }
}
