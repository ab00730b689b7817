package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.TimexResolver;
import java.util.Comparator;
import java.util.Optional;

/// Picks the time that dates an event, and the length that an agreement holds for.
final class Times {

  private final AnnotatedDocument annotated;
  private final TimexResolver resolver;

  Times(AnnotatedDocument annotated, TimexResolver resolver) {
    this.annotated = annotated;
    this.resolver = resolver;
  }

  /// The date told in a part of the text: one that can be known before one that cannot, and of
  /// those the one nearest before the predicate.
  Optional<Told<EventDate>> date(TokenRange scope, TokenRange trigger, Factuality factuality) {
    Tense tense = tense(factuality);
    return annotated.timesIn(scope).stream()
        .filter(timex -> timex.isoDuration().isEmpty() && !timex.isDateline())
        .map(timex -> new Told<>(resolver.resolve(timex, tense), timex.tokens(), timex.rule()))
        .min(
            Comparator.<Told<EventDate>, Boolean>comparing(told -> told.value().start() == null)
                .thenComparing(told -> Math.abs(trigger.start() - told.words().end())));
  }

  /// How long something lasts, told in a part of the text.
  Optional<Told<String>> duration(TokenRange scope) {
    return annotated.timesIn(scope).stream()
        .flatMap(timex ->
            timex.isoDuration().map(iso -> new Told<>(iso, timex.tokens(), timex.rule())).stream())
        .findFirst();
  }

  private static Tense tense(Factuality factuality) {
    return switch (factuality) {
      case HELD, NEGATED, CANCELLED -> Tense.PAST;
      case PLANNED, PROPOSED, POSTPONED, DESIRED -> Tense.FUTURE;
    };
  }
}
