package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `X ने Y और Z से अलग-अलग मुलाकात की`: one clause that tells of several meetings, one for each on
/// the side that has several.
final class SeparateMeetings {

  private SeparateMeetings() {}

  /// @param guests who stands on the other side of the verb
  static List<Cast> of(EventCandidate candidate, Cast all, Cast guests) {
    Cast hosts = all.without(guests);
    List<Cast> several = each(guests);
    if (!candidate.is(Trait.SEPARATE)) {
      boolean oneByOne =
          candidate.frame().each()
              && hosts.parties().size() == 1
              && guests.parties().size() > 1
              && guests.parties().size() == several.size();
      return oneByOne ? joined(hosts, several) : List.of(all);
    }
    return several.size() > 1 ? joined(hosts, several) : joined(guests, each(hosts));
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

  /// Each person by himself; or, where there are none, each party.
  private static List<Cast> each(Cast cast) {
    List<Cast> each = new ArrayList<>();
    for (Figure figure : cast.figures()) {
      Cast alone = new Cast();
      alone.figure(figure);
      each.add(alone);
    }
    if (each.isEmpty()) {
      for (Map.Entry<String, TokenRange> party : cast.parties().entrySet()) {
        Cast alone = new Cast();
        alone.party(party.getKey(), party.getValue());
        each.add(alone);
      }
    }
    return each;
  }
}
