package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Trips of which the text nowhere says where they led: `मनीला में X ने मार्कोस से बात की। दौरे के
/// आखिर में X …`. They led to each country in which the traveller met those who are of it; where
/// the traveller is not told either, whoever met them there came for that.
final class Itineraries {

  /// No article tells of so many; in a text that does, nobody means the last of them.
  private static final int MOST = 50;

  /// A trip that no goal or no traveller is known of.
  private record Trip(EventCandidate candidate, Cast travellers) {}

  private final List<Trip> trips = new ArrayList<>();

  /// Keeps a trip that no goal or no traveller is known of. What only arrives or leaves is none.
  void keep(EventCandidate trip, Cast travellers) {
    if (trips.size() < MOST
        && trip.factuality() == Factuality.HELD
        && !trip.frame().predicate().nouns().isEmpty()) {
      trips.add(new Trip(trip, travellers));
    }
  }

  /// `पनामा: रविवार को राष्ट्रपति X से मुलाकात`: under the name of a country the traveller goes
  /// without saying.
  void withTraveller(EventCandidate meeting, Cast hosts, Optional<Site> label) {
    if (meeting.frame().says().record() != Frame.Type.MEETING || meeting.is(Trait.GATHERING)) {
      return;
    }
    label
        .map(Site::country)
        .filter(country -> hosts.parties().keySet().equals(Set.of(country)))
        .flatMap(country ->
            trips.stream()
                .map(Trip::travellers)
                .filter(travellers -> travellers.hasNamed())
                .filter(travellers -> !travellers.parties().containsKey(country))
                .reduce((_, later) -> later))
        .ifPresent(hosts::addAll);
  }

  /// The visits that the trips come to, now that all is told, and where it was.
  void settle(Discourse discourse) {
    List<Draft> contacts = discourse.drafts().stream().filter(Itineraries::isOnASide).toList();
    for (Trip trip : trips) {
      for (Draft contact : contacts) {
        Cast guests = guests(contact);
        if (isBy(trip.travellers(), guests) && !isTold(discourse, contact, guests)) {
          Site scene = Objects.requireNonNull(contact.site());
          discourse.add(visit(trip.candidate(), guests, scene));
        }
      }
    }
  }

  /// Whether two sides met, or came to an agreement, in the country of one of them.
  private static boolean isOnASide(Draft draft) {
    Site scene = draft.site();
    return !draft.isVisit()
        && draft.isSettled()
        && draft.factuality() == Factuality.HELD
        && scene != null
        && draft.cast().parties().size() == 2
        && draft.cast().parties().containsKey(scene.country());
  }

  /// Those who are not of the country that it was in.
  private static Cast guests(Draft contact) {
    Optional<String> host = Optional.ofNullable(contact.site()).map(Site::country);
    Cast guests = new Cast();
    contact.cast().figures().stream()
        .filter(figure -> figure.country().isPresent() && !figure.country().equals(host))
        .forEach(guests::figure);
    return guests;
  }

  /// Whether these are the travellers; an ambassador who is not said to travel is at his post.
  private static boolean isBy(Cast travellers, Cast guests) {
    return travellers.isEmpty()
        ? guests.hasNamed() && guests.figures().stream().noneMatch(Itineraries::isEnvoy)
        : travellers.without(guests).isEmpty();
  }

  private static boolean isEnvoy(Figure figure) {
    return Optional.ofNullable(figure.person())
        .flatMap(person -> person.title())
        .map(Title::level)
        .filter(level -> level == Level.ENVOY)
        .isPresent();
  }

  private static boolean isTold(Discourse discourse, Draft contact, Cast guests) {
    Cast hosts = contact.cast().without(guests);
    return discourse.drafts().stream()
        .anyMatch(draft ->
            draft.isVisitTo(hosts)
                && draft.cast().parties().keySet().containsAll(guests.parties().keySet()));
  }

  private static Draft visit(EventCandidate trip, Cast guests, Site scene) {
    Kinds.abroad(guests, scene).ifPresent(host -> guests.party(host, scene.words()));
    Draft visit = new Draft(trip, guests, null);
    visit.site(scene.town());
    visit.tellings().add(trip);
    return visit;
  }
}
