package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.timex.Tense;
import dev.sandhi.extract.engine.timex.Timex;
import dev.sandhi.extract.engine.timex.TimexResolver;
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
    Told<EventDate> best = null;
    int nearest = Integer.MAX_VALUE;
    for (Timex timex : annotated.times()) {
      if (!scope.covers(timex.tokens()) || timex.isoDuration().isPresent() || timex.isDateline()) {
        continue;
      }
      EventDate date = resolver.resolve(timex, tense(factuality));
      int distance = Math.abs(trigger.start() - timex.tokens().end());
      boolean better = best == null || (best.value().start() == null && date.start() != null);
      boolean asGood = best != null && (best.value().start() == null) == (date.start() == null);
      if (better || (asGood && distance < nearest)) {
        best = new Told<>(date, timex.tokens(), timex.rule());
        nearest = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /// How long something lasts, told in a part of the text.
  Optional<Told<String>> duration(TokenRange scope) {
    return annotated.times().stream()
        .filter(timex -> scope.covers(timex.tokens()))
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
