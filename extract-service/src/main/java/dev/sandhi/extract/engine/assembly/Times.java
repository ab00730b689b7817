package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.TimeValue;
import dev.sandhi.extract.engine.timex.Timex;
import dev.sandhi.extract.engine.timex.TimexResolver;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/// Picks the time that dates an event.
final class Times {

  private static final TokenRange NOTHING = new TokenRange(0, 0);

  private final AnnotatedDocument annotated;
  private final Grammar grammar;
  private final TimexResolver resolver;

  Times(AnnotatedDocument annotated, Grammar grammar, TimexResolver resolver) {
    this.grammar = grammar;
    this.annotated = annotated;
    this.resolver = resolver;
  }

  /// The date told in a part of the text: one that can be known before one that cannot, a mere year
  /// last, and of those the one nearest before the predicate.
  Optional<Told<EventDate>> date(TokenRange scope, EventCandidate candidate) {
    TokenRange instrument =
        candidate.instrument().map(EventCandidate.Instrument::phrase).orElse(NOTHING);
    boolean made = isMade(candidate);
    return date(
        scope,
        candidate.trigger(),
        standing(candidate),
        timex -> !instrument.covers(timex.tokens()) && !(made && isBeginning(timex, scope.end())));
  }

  private static boolean isMade(EventCandidate candidate) {
    return candidate.frame().says().record() == Frame.Type.AGREEMENT
        && Statuses.isMade(Statuses.agreement(candidate));
  }

  /// A stage of an agreement is to come only where it is planned; what was put off or broken off
  /// was so.
  private static Factuality standing(EventCandidate candidate) {
    if (candidate.frame().says().record() == Frame.Type.MEETING) {
      return candidate.factuality();
    }
    boolean planned = Statuses.agreement(candidate) == AgreementStatus.PLANNED;
    return planned ? Factuality.PLANNED : Factuality.HELD;
  }

  Optional<Told<EventDate>> date(TokenRange scope, TokenRange trigger, Factuality factuality) {
    return date(scope, trigger, factuality, _ -> true);
  }

  /// @param own which times may be of the event itself: in `2019 में हुआ समझौता रद्द` it was made
  ///   that year, and not broken off
  private Optional<Told<EventDate>> date(
      TokenRange scope, TokenRange trigger, Factuality factuality, Predicate<Timex> own) {
    Tense tense = tense(factuality);
    return annotated.timesIn(scope).stream()
        .filter(own)
        .filter(timex -> timex.isoDuration().isEmpty() && !timex.isDateline())
        .filter(timex -> tense == Tense.FUTURE || !isLimit(timex, scope.end()))
        .map(timex -> new Told<>(resolver.resolve(timex, tense), timex.tokens(), timex.rule()))
        .filter(told -> !isOfYears(told.value()))
        .min(
            Comparator.<Told<EventDate>, Boolean>comparing(told -> told.value().start() == null)
                .thenComparing(told -> told.value().start() instanceof PartialDate.WholeYear)
                .thenComparing(told -> Math.abs(trigger.start() - told.words().end())));
  }

  /// `2025 तक` is until when something is to be done, and not when it was.
  private boolean isLimit(Timex timex, int end) {
    return timex.value() instanceof TimeValue.CalendarDate
        && isMarked(timex, end, CaseMarker.UNTIL);
  }

  /// `बुधवार से युद्धविराम पर सहमति`: what is agreed begins then, and was agreed before.
  private boolean isBeginning(Timex timex, int end) {
    return isMarked(timex, end, CaseMarker.ABLATIVE);
  }

  private boolean isMarked(Timex timex, int end, CaseMarker marker) {
    int behind = timex.tokens().end();
    return behind < end
        && grammar
            .markers()
            .longest(annotated.document(), behind, end)
            .filter(match -> match.entries().getFirst() == marker)
            .isPresent();
  }

  /// `2025 से 2029 तक` is how long something holds, and no date.
  private static boolean isOfYears(EventDate date) {
    return date.start() instanceof PartialDate.WholeYear && date.end() != null;
  }

  private static Tense tense(Factuality factuality) {
    return switch (factuality) {
      case HELD, NEGATED, CANCELLED -> Tense.PAST;
      case PLANNED, PROPOSED, POSTPONED, DESIRED -> Tense.FUTURE;
    };
  }
}
