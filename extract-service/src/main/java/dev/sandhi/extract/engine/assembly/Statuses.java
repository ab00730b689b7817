package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import java.util.List;

/// How what several clauses say of one event makes one status, mode and kind.
final class Statuses {

  /// The later of two stages of an agreement wins. What is both renewed and signed was signed.
  private static final List<AgreementStatus> LIFE =
      List.of(
          AgreementStatus.NEGOTIATING,
          AgreementStatus.PLANNED,
          AgreementStatus.AGREED,
          AgreementStatus.RENEWED,
          AgreementStatus.SIGNED,
          AgreementStatus.IN_FORCE,
          AgreementStatus.SUSPENDED,
          AgreementStatus.TERMINATED,
          AgreementStatus.REJECTED);

  private Statuses() {}

  static void update(Draft draft, EventCandidate candidate) {
    if (draft.type() == Frame.Type.MEETING) {
      if (isCalledOff(candidate.factuality()) && draft.factuality() != Factuality.HELD) {
        draft.factuality(candidate.factuality(), candidate.statusWords());
      }
      MeetingMode mode = candidate.frame().says().mode();
      if (mode != null && (draft.mode() == null || mode != MeetingMode.IN_PERSON)) {
        draft.mode(mode);
      }
      return;
    }
    AgreementStatus told = agreement(candidate);
    if (draft.status() == null
        || LIFE.indexOf(told) > LIFE.indexOf(draft.status())
        || draft.trigger().equals(candidate.trigger())) {
      draft.status(told);
    }
    candidate
        .instrument()
        .map(EventCandidate.Instrument::kind)
        .filter(kind -> draft.kind() == null || draft.kind() == AgreementKind.AGREEMENT)
        .ifPresent(draft::kind);
  }

  private static boolean isCalledOff(Factuality factuality) {
    return factuality == Factuality.POSTPONED || factuality == Factuality.CANCELLED;
  }

  /// A signing that is to come is planned, whatever its frame says of one that was.
  static AgreementStatus agreement(EventCandidate candidate) {
    AgreementStatus said = candidate.frame().says().status();
    if (said == null || said == AgreementStatus.NEGOTIATING) {
      return AgreementStatus.NEGOTIATING;
    }
    return switch (candidate.factuality()) {
      case HELD, DESIRED, NEGATED, POSTPONED -> said;
      case PLANNED, PROPOSED -> AgreementStatus.PLANNED;
      case CANCELLED -> said == AgreementStatus.AGREED ? AgreementStatus.TERMINATED : said;
    };
  }

  static MeetingStatus meeting(Factuality factuality) {
    return switch (factuality) {
      case HELD, DESIRED, NEGATED -> MeetingStatus.HELD;
      case PLANNED -> MeetingStatus.PLANNED;
      case PROPOSED -> MeetingStatus.PROPOSED;
      case POSTPONED -> MeetingStatus.POSTPONED;
      case CANCELLED -> MeetingStatus.CANCELLED;
    };
  }
}
