package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import java.util.Optional;

/// What an event takes over from the one that it is set in: talks from the visit, an agreement from
/// the talks.
final class Settings {

  private Settings() {}

  static void inherit(Draft draft, Discourse discourse) {
    if (draft.isVisit() || draft.status() == AgreementStatus.NEGOTIATING) {
      return;
    }
    setting(draft, discourse)
        .ifPresent(setting -> {
          Site place = setting.site();
          if (place != null) {
            Site own = draft.site();
            draft.site(own == null ? place : own.completedBy(place));
          }
          if (draft.date() == null && setting.date() != null) {
            draft.date(setting.date());
          }
        });
  }

  /// The latest event before it, of the same standing and near by, that all its parties share.
  private static Optional<Draft> setting(Draft draft, Discourse discourse) {
    return discourse.last(other ->
        other != draft
            && other.type() == Frame.Type.MEETING
            && (draft.type() == Frame.Type.AGREEMENT || other.isVisit())
            && isSettled(other.factuality()) == isSettled(draft.factuality())
            && other.lastSentence() >= draft.lastSentence() - Joining.NEAR
            && other.cast().parties().keySet().equals(draft.cast().parties().keySet()));
  }

  private static boolean isSettled(Factuality factuality) {
    return factuality == Factuality.HELD;
  }
}
