package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Trips of which the text nowhere says where they led: `मनीला में X ने मार्कोस से बात की। दौरे के
/// आखिर में X …`. They led to each country in which the traveller met those who are of it; where
/// the traveller is not told either, whoever met them there came for that.
final class Itineraries {

  /// No article tells of so many; in a text that does, nobody means the last of them.
  private static final int MOST = 50;

  private final Map<EventCandidate, Cast> trips = new LinkedHashMap<>();

  /// Keeps a trip that no goal or no traveller is known of. What only arrives or leaves is none.
  void keep(EventCandidate trip, Cast travellers) {
    if (trips.size() < MOST
        && trip.factuality() == Factuality.HELD
        && !trip.frame().predicate().nouns().isEmpty()) {
      trips.put(trip, travellers);
    }
  }

  /// `पनामा: रविवार को राष्ट्रपति X से मुलाकात`: under the name of a country the traveller goes
  /// without saying.
  void join(EventCandidate meeting, Cast hosts, Optional<Site> label) {
    if (meeting.frame().says().record() != Frame.Type.MEETING || meeting.is(Trait.GATHERING)) {
      return;
    }
    label
        .map(Site::country)
        .filter(country -> hosts.parties().keySet().equals(Set.of(country)))
        .flatMap(country ->
            trips.values().stream()
                .filter(travellers -> travellers.hasNamed())
                .filter(travellers -> !travellers.parties().containsKey(country))
                .reduce((_, later) -> later))
        .ifPresent(hosts::addAll);
  }

  /// The visits that the trips come to, now that all meetings and their places are told.
  void settle(Discourse discourse) {
    trips.forEach((trip, travellers) -> {
      for (Draft meeting : List.copyOf(discourse.drafts())) {
        Site scene = meeting.site();
        if (scene != null && scene.country() != null && isTalk(meeting, scene.country())) {
          Cast guests = guests(meeting, scene.country());
          if (isBy(travellers, guests) && !isTold(discourse, guests, scene.country())) {
            discourse.add(visit(trip, guests, scene));
          }
        }
      }
    });
  }

  /// Whether two sides met face to face in the country of one of them.
  private static boolean isTalk(Draft meeting, String country) {
    return !meeting.isVisit()
        && meeting.isSettled()
        && meeting.factuality() == Factuality.HELD
        && meeting.mode() != MeetingMode.PHONE
        && meeting.mode() != MeetingMode.VIDEO
        && meeting.cast().parties().size() == 2
        && meeting.cast().parties().containsKey(country);
  }

  private static Cast guests(Draft meeting, String country) {
    Cast guests = new Cast();
    meeting.cast().figures().stream()
        .filter(figure -> figure.country().filter(of -> !of.equals(country)).isPresent())
        .forEach(guests::figure);
    return guests;
  }

  /// Whether these are the travellers; an ambassador who is not said to travel is at his post.
  private static boolean isBy(Cast travellers, Cast guests) {
    return travellers.isEmpty()
        ? guests.hasNamed() && guests.figures().stream().noneMatch(Itineraries::isEnvoy)
        : guests.parties().keySet().containsAll(travellers.parties().keySet())
            && travellers.figures().stream()
                .allMatch(figure -> guests.figures().stream().anyMatch(figure::isSameAs));
  }

  private static boolean isEnvoy(Figure figure) {
    return Optional.ofNullable(figure.person())
        .flatMap(person -> person.title())
        .map(Title::level)
        .filter(level -> level == Level.ENVOY)
        .isPresent();
  }

  private static boolean isTold(Discourse discourse, Cast guests, String country) {
    return discourse.drafts().stream()
        .anyMatch(draft ->
            draft.isVisit()
                && draft.site() != null
                && country.equals(draft.site().country())
                && draft.cast().parties().keySet().containsAll(guests.parties().keySet()));
  }

  private static Draft visit(EventCandidate trip, Cast guests, Site scene) {
    guests.party(String.valueOf(scene.country()), scene.words());
    Draft visit = new Draft(trip, guests, null);
    visit.site(scene.town());
    visit.tellings().add(trip);
    return visit;
  }
}
