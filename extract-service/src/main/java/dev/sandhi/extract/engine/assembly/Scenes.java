package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Person;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In which city an event took place whose own words do not tell it. It is read when all events of
/// the article are told: the city is where those who take part were told to be; or that of the
/// dateline, where that is known to be the country; or that in which the headline says that it all
/// happened, but for a ceasefire, which holds there; or where the same people were told to be near
/// by; or that of the dateline, where all is new; or the only one of its country in the article.
/// For what is extended nobody need come together.
final class Scenes {

  /// How many words may lie between two events in one place.
  private static final int REACH = 100;

  /// For how many days news is reported from the place.
  private static final int FRESH_DAYS = 4;

  private final TreeMap<Integer, List<Draft>> events = new TreeMap<>();
  private final List<Site> dateline;
  private final AnnotatedDocument annotated;

  /// Who was on a visit in the country that the news comes from.
  private final Set<Person> guests = new HashSet<>();

  /// The trips that were made.
  private final List<Draft> trips = new ArrayList<>();

  /// The cities that the article names, by country and name.
  private final Map<String, Map<String, Site>> cities = new HashMap<>();

  /// The cities of what is yet to come.
  private final Set<String> ahead = new HashSet<>();

  /// The city in which the headline says that it happened: `कुआलालंपुर में तीन देशों से समझौते`.
  private final Optional<Site> headline;

  /// Whether the article is about a gathering, at whose side all that it tells of took place.
  private final boolean gathered;

  Scenes(AnnotatedDocument annotated, Sites sites, Gatherings gatherings) {
    this.annotated = annotated;
    this.gathered = gatherings.isHeadline(annotated);
    this.headline =
        annotated.document().sentences().stream()
            .findFirst()
            .filter(sentence -> sentence.block().kind() == Block.Kind.HEADING)
            .flatMap(sentence -> sites.in(annotated, sentence.tokens()))
            .filter(site -> site.city() != null);
    this.dateline =
        sites.datelines(annotated).stream().filter(site -> site.country() != null).toList();
    for (Mention mention : annotated.mentions()) {
      Site site = Sites.site(mention).orElse(null);
      if (site != null
          && site.city() != null
          && site.country() != null
          && !sites.acts(annotated.document(), mention)) {
        cities
            .computeIfAbsent(site.country(), _ -> new HashMap<>())
            .putIfAbsent(String.valueOf(site.cityLatin()), site);
      }
    }
  }

  void settle(List<Draft> drafts) {
    drafts.forEach(this::take);
    Whereabouts whereabouts = new Whereabouts(drafts);
    drafts.stream()
        .filter(draft -> draft.isSettled() && !hasNoPlace(draft) && !hasCity(draft))
        .filter(draft -> draft.status() != AgreementStatus.RENEWED)
        .forEach(draft -> place(draft, whereabouts));
    drafts.stream()
        .filter(draft -> !draft.isSettled() && !hasNoPlace(draft) && draft.site() == null)
        .forEach(
            draft -> shared(draft).or(() -> toCome(draft, whereabouts)).ifPresent(draft::site));
  }

  private void take(Draft draft) {
    events.computeIfAbsent(draft.trigger().start(), _ -> new ArrayList<>()).add(draft);
    if (hasNoPlace(draft)) {
      draft.site(null);
    }
    if (!draft.isSettled() && draft.site() != null) {
      ahead.add(String.valueOf(draft.site().cityLatin()));
    }
    if (draft.isVisit() && draft.isSettled()) {
      travelled(draft);
    }
  }

  private void travelled(Draft visit) {
    trips.add(visit);
    if (isVisitThere(visit)) {
      visit.cast().figures().stream()
          .map(Figure::person)
          .filter(Objects::nonNull)
          .forEach(guests::add);
    }
  }

  /// Each source adds what those before it leave open.
  private void place(Draft draft, Whereabouts whereabouts) {
    Optional<Site> stay = draft.isVisit() ? Optional.empty() : whereabouts.of(draft);
    complete(draft, beside(draft));
    complete(draft, stay.filter(site -> isOfParty(draft, site)));
    complete(draft, reported(draft));
    complete(draft, stay);
    if (!draft.isVisit() && draft.kind() != AgreementKind.CEASEFIRE) {
      complete(draft, headline);
    }
    complete(draft, shared(draft));
    if (!draft.isVisit()) {
      if (draft.site() == null && isFresh(draft)) {
        complete(draft, singleDateline(draft));
      }
      complete(draft, only(draft));
    }
  }

  /// Where the gathering was that it took place at the side of: the last told before.
  private Optional<Site> beside(Draft draft) {
    return draft.founder().is(Trait.BESIDE)
        ? events.headMap(draft.trigger().start(), false).descendingMap().values().stream()
            .flatMap(List::stream)
            .filter(other -> other.founder().is(Trait.GATHERING) && hasCity(other))
            .flatMap(other -> Stream.ofNullable(other.site()))
            .findFirst()
            .map(Site::town)
        : Optional.empty();
  }

  private static Optional<Site> toCome(Draft draft, Whereabouts whereabouts) {
    return draft.type() == Frame.Type.MEETING && !draft.isVisit()
        ? whereabouts.soon(draft)
        : Optional.empty();
  }

  private static boolean isOfParty(Draft draft, Site site) {
    return draft.cast().parties().containsKey(site.country());
  }

  private static void complete(Draft draft, Optional<Site> found) {
    Site known = draft.site();
    if (!hasCity(draft)) {
      found
          .filter(site -> isWithin(draft, site))
          .map(site -> draft.isVisit() ? site.town() : site)
          .ifPresent(site -> draft.site(known == null ? site : known.completedBy(site)));
    }
  }

  /// A call has no place, nor has an agreement that is not made there.
  private boolean hasNoPlace(Draft draft) {
    return draft.type() == Frame.Type.MEETING
        ? draft.mode() == MeetingMode.PHONE || draft.mode() == MeetingMode.VIDEO
        : draft.status() == AgreementStatus.NEGOTIATING
            || draft.status() == AgreementStatus.SUSPENDED
            || draft.status() == AgreementStatus.TERMINATED
            || draft.site() == null && isOfRemoteTalks(draft);
  }

  /// What is agreed over the phone is agreed nowhere.
  private boolean isOfRemoteTalks(Draft draft) {
    int at = draft.trigger().start();
    return events.subMap(Math.max(0, at - REACH), at + REACH).values().stream()
        .flatMap(List::stream)
        .filter(
            other -> other.type() == Frame.Type.MEETING && !other.isVisit() && other.isSettled())
        .filter(
            other -> other.cast().parties().keySet().containsAll(draft.cast().parties().keySet()))
        .min(Comparator.comparingInt(other -> Math.abs(other.trigger().start() - at)))
        .filter(other -> other.mode() == MeetingMode.PHONE || other.mode() == MeetingMode.VIDEO)
        .isPresent();
  }

  private static boolean hasCity(Draft draft) {
    return draft.site() != null && draft.site().city() != null;
  }

  /// The city of the nearest event of the same people.
  private Optional<Site> shared(Draft draft) {
    int at = draft.trigger().start();
    return events.subMap(at - REACH, at + REACH).values().stream()
        .flatMap(List::stream)
        .filter(other -> other != draft && hasCity(other))
        .filter(other -> draft.isSettled() ? other.isSettled() : isOnTheSpot(other, draft))
        .filter(other -> isWithin(draft, other.site()) && draft.cast().meets(other.cast()))
        .filter(other -> Whereabouts.areOfOneTime(other, draft))
        .filter(other -> !Backgrounds.isRecalledBehind(other, draft, annotated))
        .min(Comparator.comparingInt(other -> Math.abs(other.trigger().start() - at)))
        .map(Draft::site);
  }

  /// `लंदन पहुंच गए हैं और बुधवार को X से मिलेंगे`: whoever has come meets there.
  private static boolean isOnTheSpot(Draft visit, Draft draft) {
    return visit.isVisit()
        && visit.isSettled()
        && !draft.isVisit()
        && visit.lastSentence() == draft.lastSentence();
  }

  private static boolean isWithin(Draft draft, @Nullable Site city) {
    Site known = draft.site();
    return city != null
        && (known == null || known.country() == null || known.country().equals(city.country()));
  }

  private boolean isVisitThere(Draft visit) {
    Site goal = visit.site();
    return goal != null
        && dateline.stream().anyMatch(site -> Objects.equals(site.country(), goal.country()));
  }

  /// The city that the news comes from, where the event took place in its country, or among parties
  /// of which it is one, or where a body met, or somebody took part who was on a visit there. Of
  /// two cities it is the one that this is true of.
  private Optional<Site> reported(Draft draft) {
    List<Site> fitting =
        dateline.stream()
            .filter(site -> isReportedFrom(site, draft) && !isAway(draft, site))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private boolean isReportedFrom(Site site, Draft draft) {
    Site known = draft.site();
    return known != null && known.country() != null
        ? known.country().equals(site.country())
        : isOfParty(draft, site)
            || isMet(draft) && !draft.cast().bodies().isEmpty()
            || draft.type() == Frame.Type.MEETING && gathered && !draft.isVisit()
            || draft.cast().figures().stream().anyMatch(figure -> guests.contains(figure.person()));
  }

  /// Whether somebody of the country was on a trip then: his office reports from home.
  private boolean isAway(Draft draft, Site home) {
    return trips.stream()
        .filter(trip -> trip != draft && Whereabouts.areOfOneTime(trip, draft))
        .flatMap(trip -> trip.cast().figures().stream())
        .filter(traveller -> traveller.country().equals(Optional.ofNullable(home.country())))
        .anyMatch(traveller -> draft.cast().figures().stream().anyMatch(traveller::isSameAs));
  }

  /// Whether the sides came together: to talk, or to sign.
  private static boolean isMet(Draft draft) {
    return draft.type() == Frame.Type.MEETING || draft.status() == AgreementStatus.SIGNED;
  }

  private Optional<Site> singleDateline(Draft draft) {
    return dateline.size() == 1
        ? Optional.of(dateline.getFirst()).filter(site -> !isAway(draft, site))
        : Optional.empty();
  }

  /// What is newly said or signed is reported from where it was, if the text tells no other place;
  /// a ceasefire is none of a place.
  private boolean isFresh(Draft draft) {
    return draft.kind() != AgreementKind.CEASEFIRE
        && isMet(draft)
        && (draft.date() == null || !isOlder(draft.date().value().start()));
  }

  private boolean isOlder(@Nullable PartialDate start) {
    LocalDate publishedOn = annotated.publishedOn();
    return start != null
        && publishedOn != null
        && Math.abs(ChronoUnit.DAYS.between(start.earliest(), publishedOn)) > FRESH_DAYS;
  }

  /// The only city of its country that the article names.
  private Optional<Site> only(Draft draft) {
    Site known = draft.site();
    if (known == null || known.country() == null) {
      return Optional.empty();
    }
    Map<String, Site> there = cities.getOrDefault(known.country(), Map.of());
    return there.size() == 1 && !ahead.containsAll(there.keySet())
        ? there.values().stream().findFirst()
        : Optional.empty();
  }
}
