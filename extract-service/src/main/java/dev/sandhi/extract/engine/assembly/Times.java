package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.TimexResolver;
import java.util.Comparator;
import java.util.Optional;

/// Picks the time that dates an event.
final class Times {

  private static final TokenRange NOTHING = new TokenRange(0, 0);

  private final AnnotatedDocument annotated;
  private final TimexResolver resolver;

  Times(AnnotatedDocument annotated, TimexResolver resolver) {
    this.annotated = annotated;
    this.resolver = resolver;
  }

  /// The date told in a part of the text: one that can be known before one that cannot, a mere year
  /// last, and of those the one nearest before the predicate.
  Optional<Told<EventDate>> date(TokenRange scope, EventCandidate candidate) {
    return date(
        scope,
        candidate.trigger(),
        standing(candidate),
        candidate.instrument().map(EventCandidate.Instrument::phrase).orElse(NOTHING));
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
    return date(scope, trigger, factuality, NOTHING);
  }

  /// @param instrument the words whose times are of something else: in `2019 में हुआ समझौता रद्द`
  ///   it was made that year, and not broken off
  private Optional<Told<EventDate>> date(
      TokenRange scope, TokenRange trigger, Factuality factuality, TokenRange instrument) {
    Tense tense = tense(factuality);
    return annotated.timesIn(scope).stream()
        .filter(timex -> !instrument.covers(timex.tokens()))
        .filter(timex -> timex.isoDuration().isEmpty() && !timex.isDateline())
        .map(timex -> new Told<>(resolver.resolve(timex, tense), timex.tokens(), timex.rule()))
        .filter(told -> !isOfYears(told.value()))
        .min(
            Comparator.<Told<EventDate>, Boolean>comparing(told -> told.value().start() == null)
                .thenComparing(told -> told.value().start() instanceof PartialDate.WholeYear)
                .thenComparing(told -> Math.abs(trigger.start() - told.words().end())));
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
