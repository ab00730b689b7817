package dev.sandhi.extract.event;

import dev.sandhi.common.record.FieldSupport;
import dev.sandhi.common.record.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an event took place, by its reports: the country first, then a city that lies in it, then
/// a building there.
final class Places {

  static final String COUNTRY = "/place/country";
  static final String CITY = "/place/city";
  static final String VENUE = "/place/venue";

  private final Map<String, Ballot.Chosen<?>> chosen = new HashMap<>();
  private final @Nullable Place place;

  private Places(List<Telling> tellings, Sources sources) {
    String country = country(tellings, sources);
    Place city = city(there(tellings, country, null), sources);
    String cityName = city == null ? null : city.city();
    String venue = venue(there(tellings, country, cityName), sources);
    boolean none = country == null && city == null && venue == null;
    this.place =
        none
            ? null
            : new Place(
                venue,
                city == null ? null : city.city(),
                city == null ? null : city.cityLatin(),
                country);
  }

  /// The place that reports of the latest step tell. That of a meeting may be known from before; of
  /// an agreement each step has its own.
  static Places of(List<Telling> latest, List<Telling> all, Sources sources) {
    boolean meeting = all.getFirst().type() == EventType.MEETING;
    boolean told = latest.stream().anyMatch(telling -> telling.event().place() != null);
    return new Places(meeting && !told ? all : latest, sources);
  }

  @Nullable Place place() {
    return place;
  }

  void tell(Map<String, FieldSupport> fields) {
    chosen.forEach((field, of) -> fields.put(field, of.support()));
  }

  /// Whether a report agrees with what was chosen for one of the fields.
  boolean isBackedBy(Telling telling, String field) {
    Ballot.Chosen<?> of = chosen.get(field);
    return of != null && of.isBackedBy(telling);
  }

  private @Nullable String country(List<Telling> tellings, Sources sources) {
    Ballot<String> ballot = Ballot.on(COUNTRY, sources);
    Optional<Ballot.Chosen<String>> of = ballot.cast(tellings, Places::countryOf).choose();
    of.ifPresent(country -> chosen.put(COUNTRY, country));
    return of.map(Ballot.Chosen::value).orElse(null);
  }

  /// A place is voted for as a whole, and told by its name.
  private @Nullable Place city(List<Telling> tellings, Sources sources) {
    Ballot<String> ballot = Ballot.on(CITY, sources, Places::isSameName);
    Optional<Ballot.Chosen<String>> of = ballot.cast(tellings, Places::cityOf).choose();
    of.ifPresent(city -> chosen.put(CITY, city));
    return of.flatMap(city ->
            city.backers().stream()
                .map(telling -> telling.event().place())
                .filter(Objects::nonNull)
                .filter(backed -> city.value().equals(backed.city()))
                .findFirst())
        .orElse(null);
  }

  private @Nullable String venue(List<Telling> tellings, Sources sources) {
    Ballot<String> ballot = Ballot.on(VENUE, sources, Places::isSameName);
    Optional<Ballot.Chosen<String>> of = ballot.cast(tellings, Places::venueOf).choose();
    of.ifPresent(venue -> chosen.put(VENUE, venue));
    return of.map(Ballot.Chosen::value).orElse(null);
  }

  /// The reports that name no other country, and no other city.
  private static List<Telling> there(
      List<Telling> tellings, @Nullable String country, @Nullable String city) {
    return tellings.stream()
        .filter(telling -> leavesOpen(countryOf(telling), country))
        .filter(telling -> leavesOpen(cityOf(telling), city))
        .toList();
  }

  private static boolean leavesOpen(@Nullable String told, @Nullable String chosen) {
    return told == null || chosen == null || isSameName(told, chosen);
  }

  private static boolean isSameName(String one, String other) {
    return one.equals(other) || Words.of(one).isAlike(Words.of(other));
  }

  private static @Nullable String countryOf(Telling telling) {
    Place place = telling.event().place();
    return place == null ? null : place.country();
  }

  private static @Nullable String venueOf(Telling telling) {
    Place place = telling.event().place();
    return place == null ? null : place.venue();
  }

  private static @Nullable String cityOf(Telling telling) {
    Place place = telling.event().place();
    return place == null ? null : place.city();
  }
}
