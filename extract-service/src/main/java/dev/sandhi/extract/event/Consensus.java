package dev.sandhi.extract.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.FieldSupport;
import dev.sandhi.common.record.FieldSupport.Decision;
import dev.sandhi.common.record.Joined;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.Report;
import dev.sandhi.common.record.Topic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the reports of one event say together.
///
/// Each field is decided by itself: by most independent reports, the more exact value before the
/// coarser one, and the first report where as many say otherwise. The status is the latest step
/// that is told, and date and place are those of that step. See ADR 0022.
public final class Consensus {

  private static final double SURE = 0.99;

  private final List<Telling> tellings;
  private final Sources sources;
  private final Life life;
  private final Map<String, Ballot.Chosen<?>> chosen = new TreeMap<>();
  private final Map<String, FieldSupport> fields = new TreeMap<>();
  private final Optional<Ballot.Chosen<EventDate>> date;
  private final Places places;
  private final People people;
  private final List<String> parties;
  private final List<Topic> topics;
  private final String peopleField;

  private Consensus(List<Telling> tellings, Sources sources) {
    this.tellings = tellings;
    this.sources = sources;
    this.life = Life.of(tellings, sources);
    this.date = Dates.choose(life.latest(), tellings, sources);
    this.places = Places.of(life.latest(), tellings, sources);
    this.peopleField =
        tellings.getFirst().type() == EventType.MEETING ? "/participants" : "/signatories";
    this.people = People.of(peopleField, tellings, sources);
    this.parties = parties();
    this.topics = List.copyOf(union(telling -> telling.event().topics()));
    date.ifPresent(of -> chosen.put(Dates.FIELD, of));
  }

  /// The record of an event, from its reports with the founder first.
  public static EventRecord of(String eventId, List<Telling> tellings, Sources sources) {
    Consensus consensus = new Consensus(tellings, sources);
    return switch (tellings.getFirst().event()) {
      case Meeting _ -> consensus.meeting(eventId);
      case Agreement _ -> consensus.agreement(eventId);
    };
  }

  private Meeting meeting(String id) {
    MeetingKind kind = required("/kind", telling -> meeting(telling).kind());
    @Nullable MeetingMode mode = voted("/mode", telling -> meeting(telling).mode());
    @Nullable String name = voted("/name", telling -> meeting(telling).name(), Consensus::alike);
    @Nullable Integer ordinal = voted("/ordinal", telling -> meeting(telling).ordinal());
    List<String> outcomes = List.copyOf(union(telling -> meeting(telling).outcomes()));
    List<Evidence> evidence = evidence("/outcomes", t -> meeting(t).outcomes(), outcomes);
    return new Meeting(
        id,
        kind,
        mode,
        MeetingStatus.valueOf(life.status()),
        name,
        ordinal,
        day(),
        places.place(),
        parties,
        people.participants(),
        topics,
        outcomes,
        background(),
        confidence(),
        evidence,
        reports(),
        joined());
  }

  private Agreement agreement(String id) {
    AgreementKind kind = required("/kind", telling -> agreement(telling).kind());
    @Nullable String title =
        voted("/title", telling -> agreement(telling).title(), Consensus::alike);
    @Nullable Integer count = voted("/count", telling -> agreement(telling).count());
    @Nullable String duration = voted("/duration", telling -> agreement(telling).duration());
    List<String> provisions = List.copyOf(union(telling -> agreement(telling).provisions()));
    List<Evidence> evidence = evidence("/provisions", t -> agreement(t).provisions(), provisions);
    return new Agreement(
        id,
        kind,
        AgreementStatus.valueOf(life.status()),
        title,
        count,
        day(),
        places.place(),
        parties,
        people.participants(),
        duration,
        topics,
        provisions,
        background(),
        confidence(),
        evidence,
        reports(),
        joined());
  }

  private <V> @Nullable V voted(String field, Function<Telling, @Nullable V> value) {
    return voted(field, value, Object::equals);
  }

  private <V> @Nullable V voted(
      String field, Function<Telling, @Nullable V> value, BiPredicate<V, V> same) {
    Optional<Ballot.Chosen<V>> winner =
        Ballot.<V>on(field, sources, same).cast(tellings, value).choose();
    winner.ifPresent(of -> chosen.put(field, of));
    return winner.map(Ballot.Chosen::value).orElse(null);
  }

  private <V> V required(String field, Function<Telling, V> value) {
    Ballot.Chosen<V> winner =
        Ballot.<V>on(field, sources).cast(tellings, value::apply).choose().orElseThrow();
    chosen.put(field, winner);
    return winner.value();
  }

  private @Nullable EventDate day() {
    return date.map(Ballot.Chosen::value).orElseGet(() -> Dates.unresolved(life.latest()));
  }

  /// Of lists of parties as of other values the one that most reports give; its order is that of
  /// the first report that gives it.
  private List<String> parties() {
    Ballot<Set<String>> ballot = Ballot.on("/parties", sources);
    ballot.cast(tellings, telling -> new TreeSet<>(telling.event().parties()));
    Ballot.Chosen<Set<String>> winner = ballot.choose().orElseThrow();
    chosen.put("/parties", winner);
    return winner.backers().getFirst().event().parties();
  }

  private <V> Set<V> union(Function<Telling, List<V>> values) {
    Set<V> union = new LinkedHashSet<>();
    tellings.forEach(telling -> union.addAll(values.apply(telling)));
    return union;
  }

  /// It is recalled in passing only if nobody tells it as news.
  private boolean background() {
    return tellings.stream().allMatch(telling -> telling.event().background());
  }

  /// As likely as that not all independent reports are wrong.
  private double confidence() {
    double wrong = 1;
    for (Telling telling : sources.independent(tellings)) {
      wrong *= 1 - telling.event().confidence();
    }
    double sure = Math.max(SURE, tellings.getFirst().event().confidence());
    return Math.round(Math.min(sure, 1 - wrong) * 100) / 100.0;
  }

  private List<Report> reports() {
    return tellings.stream().map(telling -> sources.marked(telling.report())).toList();
  }

  private Joined joined() {
    chosen.forEach((field, of) -> fields.put(field, of.support()));
    fields.put(Life.FIELD, life.support());
    places.tell(fields);
    people.tell(fields);
    members("/topics", topics, telling -> telling.event().topics());
    return new Joined(sources.count(tellings), fields, life.steps(), List.of());
  }

  private <V> void members(String field, List<V> values, Function<Telling, List<V>> of) {
    for (int i = 0; i < values.size(); i++) {
      V value = values.get(i);
      List<Telling> backers =
          tellings.stream().filter(telling -> of.apply(telling).contains(value)).toList();
      fields.put(
          field + "/" + i,
          new FieldSupport(
              sources.count(backers),
              backers.stream().map(telling -> telling.report().id()).sorted().toList(),
              Decision.UNCONTESTED,
              null,
              List.of()));
    }
  }

  private List<Evidence> evidence(
      String words, Function<Telling, List<String>> said, List<String> all) {
    return new JoinedEvidence(this::isBackedBy)
            .list("/parties", place("/parties", t -> t.event().parties(), parties))
            .list("/topics", place("/topics", t -> t.event().topics(), topics))
            .list(words, place(words, said, all))
            .list(peopleField, people::pointer)
            .of(tellings)
            .stream()
            .filter(quote -> !SaidStatuses.contradicts(quote, life.status()))
            .toList();
  }

  private boolean isBackedBy(Telling telling, String field) {
    if (field.equals(Life.FIELD)) {
      return life.isAtLatest(telling);
    }
    Ballot.Chosen<?> of = chosen.get(field);
    return of != null ? of.isBackedBy(telling) : places.isBackedBy(telling, field);
  }

  private static <V> BiFunction<Telling, Integer, @Nullable String> place(
      String field, Function<Telling, List<V>> said, List<V> all) {
    return (telling, position) -> {
      List<V> values = said.apply(telling);
      int at = position < values.size() ? all.indexOf(values.get(position)) : -1;
      return at < 0 ? null : field + "/" + at;
    };
  }

  private static boolean alike(String one, String other) {
    return one.equals(other) || Words.of(one).overlaps(Words.of(other));
  }

  private static Meeting meeting(Telling telling) {
    return (Meeting) telling.event();
  }

  private static Agreement agreement(Telling telling) {
    return (Agreement) telling.event();
  }
}
