package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which predicate of a clause tells what becomes of the agreement that another one names.
final class Ownership {

  /// How many words may stand between what is to be done and the decision: `बढ़ाने के लिए राजी`.
  private static final int LONGEST_MARKER = 2;

  private Ownership() {}

  /// Whether a candidate says nothing of its own about an agreement.
  static boolean isOwned(EventCandidate candidate, List<EventCandidate> all) {
    return isMentioned(candidate, all) || isDecided(candidate, all);
  }

  /// A commitment that another predicate of the clause is about: in `समझौता लागू हुआ` it takes
  /// effect, and is not made.
  private static boolean isMentioned(EventCandidate candidate, List<EventCandidate> all) {
    return candidate.frame().instrument() == Frame.Instrument.SELF
        && all.stream()
            .filter(other -> other.frame().instrument() != Frame.Instrument.SELF)
            .flatMap(other -> other.instrument().stream())
            .anyMatch(instrument -> instrument.range().equals(candidate.trigger()));
  }

  /// `समझौते को आगे बढ़ाने पर राजी`: what both sides agree to do with an agreement becomes of it,
  /// and they have made no other.
  private static boolean isDecided(EventCandidate candidate, List<EventCandidate> all) {
    int start = candidate.trigger().start();
    return candidate.frame().instrument() == Frame.Instrument.OPTIONAL
        && candidate.instrument().isEmpty()
        && all.stream()
            .filter(other -> isOfOneMade(other.frame().says().status()))
            .filter(other -> other.instrument().isPresent() || other.is(Trait.REFERRING))
            .map(other -> other.statusWords().end())
            .anyMatch(end -> end <= start && start <= end + LONGEST_MARKER);
  }

  /// What can only become of an agreement that there is; but `युद्धविराम लागू करने पर सहमत` makes
  /// one.
  private static boolean isOfOneMade(@Nullable AgreementStatus status) {
    return status == AgreementStatus.RENEWED
        || status == AgreementStatus.SUSPENDED
        || status == AgreementStatus.TERMINATED;
  }
}
