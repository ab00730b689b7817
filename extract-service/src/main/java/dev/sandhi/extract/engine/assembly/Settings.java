package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an event takes over from the one that it is set in: talks from the visit, an agreement from
/// the talks. A visit gives the place alone: talks need not be on the day of the arrival.
final class Settings {

  /// How many sentences before an agreement are of its day.
  private static final int STORY = 2;

  private final Discourse discourse;
  private final AnnotatedDocument annotated;

  Settings(Discourse discourse, AnnotatedDocument annotated) {
    this.discourse = discourse;
    this.annotated = annotated;
  }

  void inherit(Draft draft) {
    if (draft.isVisit() || draft.status() == AgreementStatus.NEGOTIATING) {
      return;
    }
    setting(draft)
        .ifPresent(setting -> {
          Site place = setting.site();
          if (place != null) {
            Site own = draft.site();
            draft.site(own == null ? place : own.completedBy(place));
          }
          if (!setting.isVisit() && !isDated(draft)) {
            dateOf(setting).ifPresent(draft::date);
          }
        });
  }

  /// What an agreement still lacks when all is told comes from the talks that it was told beside.
  void complete() {
    for (Draft draft : discourse.drafts()) {
      if (draft.type() == Frame.Type.AGREEMENT && isMade(draft.status())) {
        inherit(draft);
        if (draft.site() == null) {
          discourse
              .last(other -> other.site() != null && isOfOneStory(draft, other))
              .ifPresent(other -> draft.site(other.site()));
        }
      }
    }
  }

  /// The day of the talks, where it became known only when all was told.
  void date() {
    for (Draft draft : discourse.drafts()) {
      if (draft.type() == Frame.Type.AGREEMENT && isMade(draft.status()) && !isDated(draft)) {
        setting(draft)
            .filter(setting -> !setting.isVisit())
            .flatMap(Settings::dateOf)
            .ifPresent(draft::date);
      }
    }
  }

  private static boolean isDated(Draft draft) {
    return dateOf(draft).isPresent();
  }

  private static Optional<Told<EventDate>> dateOf(Draft draft) {
    return Optional.ofNullable(draft.date()).filter(told -> told.value().start() != null);
  }

  /// What is told just before it of one of its parties is of the same day, at the same place.
  private static boolean isOfOneStory(Draft draft, Draft other) {
    return other != draft
        && isSettled(other.factuality())
        && other.tellings().stream().anyMatch(telling -> isJustBefore(telling, draft))
        && !Collections.disjoint(other.cast().parties().keySet(), draft.cast().parties().keySet());
  }

  private static boolean isJustBefore(EventCandidate telling, Draft draft) {
    int founded = draft.tellings().getFirst().sentence().index();
    return telling.sentence().index() <= founded && telling.sentence().index() >= founded - STORY;
  }

  private static boolean isMade(@Nullable AgreementStatus status) {
    return status == AgreementStatus.AGREED || status == AgreementStatus.SIGNED;
  }

  /// The nearest event of the same standing that all its parties share; of two as near the later.
  /// What is recalled behind news is no setting of it.
  private Optional<Draft> setting(Draft draft) {
    return discourse.nearest(
        draft,
        other ->
            other != draft
                && other.type() == Frame.Type.MEETING
                && !Backgrounds.isRecalledBehind(other, draft, annotated)
                && (draft.type() == Frame.Type.AGREEMENT || other.isVisit())
                && isSettled(other.factuality())
                    == (isMade(draft.status()) || isSettled(draft.factuality()))
                && Math.abs(other.lastSentence() - draft.lastSentence()) <= Joining.NEAR
                && other.cast().parties().keySet().equals(draft.cast().parties().keySet()));
  }

  private static boolean isSettled(Factuality factuality) {
    return factuality == Factuality.HELD;
  }
}
