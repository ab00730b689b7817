package dev.sandhi.extract.engine.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The events that the article has told so far.
final class Discourse {

  private final List<Draft> drafts = new ArrayList<>();

  List<Draft> drafts() {
    return drafts;
  }

  void add(Draft draft) {
    drafts.add(draft);
  }

  Optional<Draft> last(Predicate<Draft> fitting) {
    return drafts.reversed().stream().filter(fitting).findFirst();
  }

  /// The event told of last that has parties of its own.
  Optional<Draft> lastWithParties(int fewest) {
    return lastSpokenOf(draft -> draft.cast().countries() >= fewest);
  }

  /// The event that was spoken of last, of those that fit.
  Optional<Draft> lastSpokenOf(Predicate<Draft> fitting) {
    return drafts.stream()
        .filter(fitting)
        .reduce((a, b) -> a.lastSentence() > b.lastSentence() ? a : b);
  }
}
