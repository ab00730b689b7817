package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.frame.Frame;
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
    return drafts.stream()
        .filter(draft -> draft.cast().countries() >= fewest)
        .reduce((a, b) -> a.lastSentence() > b.lastSentence() ? a : b);
  }

  Optional<Draft> lastMeeting() {
    return last(draft -> draft.type() == Frame.Type.MEETING && !draft.isVisit());
  }
}
