package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// `X ने Y और Z से अलग-अलग मुलाकात की`: one clause that tells of several meetings, one for each on
/// the side that has several.
final class SeparateMeetings {

  /// Two who call on a third may come together; more of them come one after the other.
  private static final int SERIES = 3;

  private SeparateMeetings() {}

  /// @param guests who stands on the other side of the verb
  static List<Cast> of(EventCandidate candidate, Cast all, Cast guests) {
    Cast hosts = all.without(guests);
    if (candidate.is(Trait.TOGETHER)) {
      return List.of(all);
    }
    List<Cast> several = each(guests, figure -> figure);
    List<Cast> callers = each(hosts, side());
    if (candidate.is(Trait.SEPARATE)) {
      return areCallers(callers, several) ? joined(guests, callers) : joined(hosts, several);
    }
    if ((candidate.frame().each() || candidate.is(Trait.SERIAL))
        && areOneByOne(hosts, several, guests)) {
      return joined(hosts, several);
    }
    return candidate.frame().each()
            && callers.size() >= SERIES
            && areOneByOne(guests, callers, hosts)
        ? joined(guests, callers)
        : List.of(all);
  }

  /// Whether it is those who called on one that did so apart.
  private static boolean areCallers(List<Cast> callers, List<Cast> called) {
    return called.isEmpty() || called.size() == 1 && callers.size() > 1;
  }

  /// One side is of one country, and on the other is somebody of each of several.
  private static boolean areOneByOne(Cast one, List<Cast> several, Cast others) {
    return one.parties().size() == 1
        && others.parties().size() > 1
        && others.parties().size() == several.size();
  }

  /// Those of one country who call on one guest make one meeting.
  private static Function<Figure, Object> side() {
    return figure -> figure.country().<Object>map(code -> code).orElse(figure);
  }

  private static List<Cast> joined(Cast one, List<Cast> several) {
    List<Cast> meetings = new ArrayList<>();
    for (Cast other : several) {
      Cast meeting = new Cast();
      meeting.addAll(one);
      meeting.addAll(other);
      meetings.add(meeting);
    }
    return meetings;
  }

  /// The people of a cast by what sets them apart; or, where there are none, each party.
  private static List<Cast> each(Cast cast, Function<Figure, Object> apart) {
    Map<Object, Cast> each = new LinkedHashMap<>();
    for (Figure figure : cast.figures()) {
      each.computeIfAbsent(apart.apply(figure), _ -> new Cast()).figure(figure);
    }
    if (each.isEmpty()) {
      cast.parties()
          .forEach((code, words) -> each.computeIfAbsent(code, _ -> new Cast()).party(code, words));
    }
    return List.copyOf(each.values());
  }
}
