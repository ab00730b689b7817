package dev.sandhi.extract.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventLink;
import dev.sandhi.common.record.EventLink.Kind;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which of the events that one article tells belong together: an agreement to the talks at which
/// it was concluded, talks to the visit, and what follows to what it follows.
public final class ArticleLinks {

  /// The order in which a record tells its links.
  public static final Comparator<EventLink> ORDER =
      Comparator.comparing(EventLink::kind).thenComparing(EventLink::event);

  private static final int LONGEST_VISIT = 10;

  private static final Set<AgreementStatus> CONCLUDED =
      Set.of(AgreementStatus.AGREED, AgreementStatus.SIGNED, AgreementStatus.RENEWED);

  private final List<Telling> tellings;
  private final List<Link> links = new ArrayList<>();

  private ArticleLinks(List<Telling> tellings) {
    this.tellings = tellings;
  }

  /// A link from one report of the article to another one, by their ids.
  public record Link(Kind kind, String from, String to) {}

  public static List<Link> of(List<Telling> tellings) {
    ArticleLinks of = new ArticleLinks(tellings);
    for (Telling telling : tellings) {
      switch (telling.event()) {
        case Agreement agreement -> of.conclude(telling, agreement);
        case Meeting meeting -> {
          of.visit(telling, meeting);
          of.follow(telling, meeting);
        }
      }
    }
    return List.copyOf(of.links);
  }

  /// What the link is from the other end.
  public static Kind back(Kind kind) {
    return switch (kind) {
      case CONCLUDED_AT -> Kind.CONCLUDED;
      case CONCLUDED -> Kind.CONCLUDED_AT;
      case DURING -> Kind.INCLUDES;
      case INCLUDES -> Kind.DURING;
      case FOLLOWS -> Kind.FOLLOWED_BY;
      case FOLLOWED_BY -> Kind.FOLLOWS;
    };
  }

  /// An agreement was concluded at the talks of its parties on that day; of several, at those that
  /// fit it best.
  private void conclude(Telling telling, Agreement agreement) {
    boolean done = CONCLUDED.contains(agreement.status());
    boolean ahead = agreement.status() == AgreementStatus.PLANNED;
    best(
            telling,
            meeting ->
                meeting.kind() == MeetingKind.MEETING
                    && (meeting.status() == MeetingStatus.HELD ? done : ahead)
                    && meeting.background() == agreement.background()
                    && meeting.parties().stream().filter(agreement.parties()::contains).count()
                        >= 2)
        .ifPresent(meeting -> link(Kind.CONCLUDED_AT, telling, meeting));
  }

  /// Talks were held on the visit of somebody who took part in them.
  private void visit(Telling telling, Meeting talks) {
    if (talks.kind() == MeetingKind.MEETING) {
      best(
              telling,
              visit ->
                  visit.kind() == MeetingKind.VISIT
                      && visit.status() == talks.status()
                      && talks.parties().containsAll(visit.parties())
                      && (talks.people().isEmpty() || sharesPeople(visit, talks)))
          .ifPresent(visit -> link(Kind.DURING, telling, visit));
    }
  }

  /// What is ahead follows what was held between the same.
  private void follow(Telling telling, Meeting next) {
    if (next.kind() == MeetingKind.MEETING && Stage.of(next.status()).isAhead()) {
      for (Telling other : tellings) {
        if (other.event() instanceof Meeting held
            && held.kind() == MeetingKind.MEETING
            && held.status() == MeetingStatus.HELD
            && !held.background()
            && Set.copyOf(held.parties()).equals(Set.copyOf(next.parties()))) {
          link(Kind.FOLLOWS, telling, other);
        }
      }
    }
  }

  private void link(Kind kind, Telling from, Telling to) {
    links.add(new Link(kind, from.report().id(), to.report().id()));
  }

  private Optional<Telling> best(Telling telling, Predicate<Meeting> candidate) {
    return tellings.stream()
        .filter(other -> other.event() instanceof Meeting meeting && candidate.test(meeting))
        .filter(other -> fit(telling, other) > 0)
        .max(
            Comparator.comparingInt((Telling other) -> fit(telling, other))
                .thenComparing(other -> other.report().id(), Comparator.reverseOrder()));
  }

  /// How well one fits into the other by day, place and people; 0 if it cannot.
  private static int fit(Telling telling, Telling frame) {
    if (!areDaysNear(telling, frame) || arePlacesApart(telling.event(), frame.event())) {
      return 0;
    }
    boolean sameDay = telling.from() != null && telling.from().equals(frame.from());
    boolean sameCountry =
        country(telling.event()) != null
            && Objects.equals(country(telling.event()), country(frame.event()));
    return 1
        + (sameDay ? 2 : 0)
        + (sameCountry ? 1 : 0)
        + (sharesPeople(telling.event(), frame.event()) ? 2 : 0);
  }

  private static boolean areDaysNear(Telling telling, Telling frame) {
    LocalDate first = frame.from();
    LocalDate day = telling.from();
    LocalDate end = frame.to();
    if (first == null || day == null || end == null) {
      return true;
    }
    boolean visit = frame.event() instanceof Meeting m && m.kind() == MeetingKind.VISIT;
    LocalDate last = end.plusDays(visit ? LONGEST_VISIT : 1);
    return !day.isAfter(last) && !Objects.requireNonNull(telling.to()).isBefore(first);
  }

  private static boolean arePlacesApart(EventRecord one, EventRecord other) {
    String mine = country(one);
    String theirs = country(other);
    return mine != null && theirs != null && !mine.equals(theirs);
  }

  private static @Nullable String country(EventRecord event) {
    Place place = event.place();
    return place == null ? null : place.country();
  }

  private static boolean sharesPeople(EventRecord one, EventRecord other) {
    return one.people().stream()
        .anyMatch(person -> other.people().stream().anyMatch(same -> areOne(person, same)));
  }

  private static boolean areOne(Participant one, Participant other) {
    return Words.of(one.name()).isAlike(Words.of(other.name()));
  }
}
