package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.mention.Person;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where the text last told somebody to be: whoever has come to a city, or met somebody there, is
/// there until the text tells another place.
final class Whereabouts {

  /// No journey of the news is longer.
  private static final int DAYS = 7;

  private static final int SOON_DAYS = 2;

  /// By where they are told of: of a tour one clause tells several.
  private final Map<Person, TreeMap<Integer, List<Draft>>> stays = new HashMap<>();

  /// @param drafts the events with the places that they were told with
  Whereabouts(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.isSettled() && draft.site() != null && draft.site().country() != null) {
        people(draft)
            .forEach(person ->
                stays
                    .computeIfAbsent(person, _ -> new TreeMap<>())
                    .computeIfAbsent(draft.trigger().start(), _ -> new ArrayList<>())
                    .add(draft));
      }
    }
  }

  /// Where those are who take part: in a country of one of them rather than elsewhere, and where
  /// they were told to be last.
  Optional<Site> of(Draft draft) {
    return of(draft, stay -> areOfOneTime(stay, draft));
  }

  /// Where talks are to be held a day or two after those who come to them were told to be there.
  Optional<Site> soon(Draft draft) {
    return of(
        draft, stay -> daysBetween(stay, draft).filter(days -> days <= SOON_DAYS).isPresent());
  }

  private Optional<Site> of(Draft draft, Predicate<Draft> fitting) {
    int at = draft.trigger().start();
    return people(draft)
        .flatMap(person -> before(person, at))
        .filter(fitting)
        .max(
            Comparator.<Draft, Boolean>comparing(
                    stay -> draft.cast().parties().containsKey(site(stay).country()))
                .thenComparing(stay -> stay.trigger().start()))
        .map(Whereabouts::site);
  }

  private Stream<Draft> before(Person person, int at) {
    return Optional.ofNullable(stays.get(person)).map(told -> told.lowerEntry(at)).stream()
        .flatMap(told -> told.getValue().stream());
  }

  private static Site site(Draft stay) {
    return Objects.requireNonNull(stay.site());
  }

  private static Stream<Person> people(Draft draft) {
    return Stream.concat(draft.cast().figures().stream(), draft.signers().stream())
        .map(Figure::person)
        .filter(Objects::nonNull)
        .distinct();
  }

  /// Whether one journey can have led to both.
  static boolean areOfOneTime(Draft stay, Draft draft) {
    return daysBetween(stay, draft).filter(days -> days > DAYS).isEmpty();
  }

  private static Optional<Long> daysBetween(Draft one, Draft other) {
    return start(one)
        .flatMap(from ->
            start(other)
                .map(to -> Math.abs(ChronoUnit.DAYS.between(from.earliest(), to.earliest()))));
  }

  private static Optional<PartialDate> start(Draft draft) {
    return Optional.ofNullable(draft.date()).map(told -> told.value().start());
  }
}
