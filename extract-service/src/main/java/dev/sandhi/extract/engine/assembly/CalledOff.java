package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was to be, when the trip that it was part of came to nothing: `दौरा रद्द कर दिया। उन्हें 14
/// मार्च को जाग्रेब में मिलना था।`
final class CalledOff {

  private final Times times;

  CalledOff(Times times) {
    this.times = times;
  }

  /// `वह लौट गए और बैठक रद्द हो गई`: nobody calls off but with ने, and no subject of the clause
  /// before is one of this.
  static boolean mayBeOf(EventCandidate candidate, Argument argument) {
    boolean before =
        argument.marker() == CaseMarker.NOMINATIVE
            && argument.mention().range().end() <= candidate.scope().start();
    return argument.role() == EventCandidate.Role.PARTY
        && !(before
            && isOff(candidate.factuality())
            && !candidate.frame().predicate().nouns().isEmpty());
  }

  static boolean isOff(Factuality factuality) {
    return factuality == Factuality.CANCELLED || factuality == Factuality.POSTPONED;
  }

  /// A meeting that was to be comes to what its trip came to, and tells when and where that was to
  /// lead.
  void settle(List<Draft> drafts) {
    for (Draft meeting : drafts) {
      if (wasToBe(meeting)) {
        drafts.stream()
            .filter(trip -> isOff(trip) && isOf(trip, meeting))
            .findFirst()
            .ifPresent(trip -> settle(trip, meeting));
      }
    }
  }

  private boolean wasToBe(Draft draft) {
    return draft.type() == Frame.Type.MEETING
        && !draft.isVisit()
        && draft.factuality() == Factuality.PLANNED
        && times.isPast(draft.statusWords());
  }

  private static boolean isOff(Draft draft) {
    return draft.isVisit() && isOff(draft.factuality());
  }

  private static boolean isOf(Draft trip, Draft meeting) {
    return trip.cast().parties().keySet().equals(meeting.cast().parties().keySet())
        && Math.abs(trip.lastSentence() - meeting.lastSentence()) <= Joining.NEAR;
  }

  private static void settle(Draft trip, Draft meeting) {
    meeting.factuality(trip.factuality(), trip.statusWords());
    Told<EventDate> day = meeting.date();
    if (day != null && trip.factuality() == Factuality.CANCELLED && isNearer(day, trip.date())) {
      trip.date(day);
    }
    Site planned = meeting.site();
    Site known = trip.site();
    if (planned != null && known != null && known.city() == null) {
      trip.site(known.completedBy(planned));
    }
  }

  private static boolean isNearer(Told<EventDate> day, @Nullable Told<EventDate> known) {
    return known == null
        || known.value().start() == null
        || known.value().end() != null
        || Times.isWithin(day.value(), known.value());
  }
}
