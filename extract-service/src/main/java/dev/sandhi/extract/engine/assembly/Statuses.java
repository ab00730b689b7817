package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import java.util.List;
import java.util.Objects;

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
    if (draft.type() == Frame.Type.AGREEMENT) {
      agreement(draft, candidate);
      return;
    }
    if (isCalledOff(candidate.factuality()) && draft.factuality() != Factuality.HELD) {
      draft.factuality(candidate.factuality(), candidate.statusWords());
    }
    if (draft.factuality() == Factuality.PROPOSED && isAccepted(draft, candidate)) {
      draft.factuality(Factuality.PLANNED, candidate.statusWords());
    }
    MeetingMode mode = candidate.frame().says().mode();
    if (mode != null && (draft.mode() == null || mode != MeetingMode.IN_PERSON)) {
      draft.mode(mode);
    }
  }

  /// `न्योता दिया, जिसे उन्होंने मान लिया`, `X ने न्योता कबूल कर लिया है`.
  private static boolean isAccepted(Draft draft, EventCandidate candidate) {
    return candidate.is(Trait.ACCEPTED)
        || draft.isVisit()
            && Kinds.isVisit(candidate)
            && candidate.factuality() == Factuality.PLANNED;
  }

  /// Of an agreement that a headline only names the text tells whether it is made; and of a meeting
  /// or trip, whether it is still to come: `मोदी का रूस दौरा`.
  static void open(Draft draft, EventCandidate candidate) {
    if (isHeld(draft) && candidate.factuality() == Factuality.PLANNED && isNamedByHeading(draft)) {
      draft.factuality(Factuality.PLANNED, candidate.statusWords());
    }
    if (draft.type() == Frame.Type.AGREEMENT
        && Agreements.isOnlyNamed(draft)
        && stage(candidate) < draft.stage()) {
      draft.status(agreement(candidate), stage(candidate));
    }
  }

  private static boolean isHeld(Draft draft) {
    return draft.type() == Frame.Type.MEETING && draft.factuality() == Factuality.HELD;
  }

  private static boolean isNamedByHeading(Draft draft) {
    return draft.tellings().stream()
        .allMatch(telling ->
            telling.sentence().block().kind() == Block.Kind.HEADING
                && telling.statusWords().equals(telling.trigger()));
  }

  private static void agreement(Draft draft, EventCandidate candidate) {
    int stage = stage(candidate);
    if (stage > draft.stage()) {
      draft.status(agreement(candidate), stage);
    }
    name(draft, candidate);
  }

  /// The kind that a clause gives to an agreement which the text has called by no nearer name.
  static void name(Draft draft, EventCandidate candidate) {
    candidate
        .instrument()
        .map(EventCandidate.Instrument::kind)
        .filter(kind ->
            draft.kind() == null
                || draft.kind() == AgreementKind.AGREEMENT
                || isUnnamed(draft)
                    && (!Instruments.isGeneral(kind) || candidate.is(Trait.CONCERNING)))
        .ifPresent(draft::kind);
  }

  /// `लड़ाई रोकने पर राजी हुए`: what it is called may be told behind, `युद्धविराम कल से लागू होगा`.
  static boolean isUnnamed(Draft draft) {
    return draft.kind() == AgreementKind.UNDERSTANDING
        && draft.frame().instrument() == Frame.Instrument.OPTIONAL;
  }

  /// How far a clause brings an agreement in its life. What is concluded and is to be signed has
  /// come farther than what is concluded.
  static int stage(EventCandidate candidate) {
    AgreementStatus told = agreement(candidate);
    boolean toBeSigned =
        told == AgreementStatus.PLANNED
            && candidate.frame().says().status() == AgreementStatus.SIGNED;
    return 2 * LIFE.indexOf(toBeSigned ? AgreementStatus.AGREED : told) + (toBeSigned ? 1 : 0);
  }

  private static boolean isCalledOff(Factuality factuality) {
    return factuality == Factuality.POSTPONED || factuality == Factuality.CANCELLED;
  }

  /// A signing that is to come is planned, whatever its frame says of one that was.
  static AgreementStatus agreement(EventCandidate candidate) {
    AgreementStatus said =
        Objects.requireNonNullElse(candidate.frame().says().status(), AgreementStatus.NEGOTIATING);
    if (said == AgreementStatus.NEGOTIATING || isRefused(said, candidate.factuality())) {
      return said;
    }
    return switch (candidate.factuality()) {
      case HELD, DESIRED -> inProgress(candidate, said);
      case POSTPONED -> isMade(said) ? AgreementStatus.PLANNED : said;
      case NEGATED -> candidate.denied().orElse(said);
      case PLANNED ->
          Objects.requireNonNullElse(candidate.frame().says().planned(), AgreementStatus.PLANNED);
      case PROPOSED -> AgreementStatus.PLANNED;
      case CANCELLED -> isMade(said) ? AgreementStatus.REJECTED : said;
    };
  }

  /// `प्रस्तावित समझौते को खारिज किया`: what is proposed or planned is the agreement.
  private static boolean isRefused(AgreementStatus said, Factuality factuality) {
    return said == AgreementStatus.REJECTED
        && (factuality == Factuality.PLANNED || factuality == Factuality.PROPOSED);
  }

  /// The status of what is still being made, and of what a parliament approves.
  private static AgreementStatus inProgress(EventCandidate candidate, AgreementStatus said) {
    Frame.Says says = candidate.frame().says();
    if (candidate.is(Trait.ONGOING)) {
      return Objects.requireNonNullElse(says.ongoing(), said);
    }
    return candidate.is(Trait.RATIFYING) ? Objects.requireNonNullElse(says.ratified(), said) : said;
  }

  static boolean isMade(AgreementStatus status) {
    return status == AgreementStatus.AGREED || status == AgreementStatus.SIGNED;
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
