package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
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

  /// The date told in a part of the text: one that can be known before one that cannot, and of
  /// those the one nearest before the predicate.
  Optional<Told<EventDate>> date(TokenRange scope, EventCandidate candidate) {
    return date(
        scope,
        candidate.trigger(),
        candidate.factuality(),
        candidate.instrument().map(EventCandidate.Instrument::phrase).orElse(NOTHING));
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
        .min(
            Comparator.<Told<EventDate>, Boolean>comparing(told -> told.value().start() == null)
                .thenComparing(told -> Math.abs(trigger.start() - told.words().end())));
  }

  private static Tense tense(Factuality factuality) {
    return switch (factuality) {
      case HELD, NEGATED, CANCELLED -> Tense.PAST;
      case PLANNED, PROPOSED, POSTPONED, DESIRED -> Tense.FUTURE;
    };
  }
}
