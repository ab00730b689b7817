package dev.sandhi.extract.engine.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The events that the article has told so far.
final class Discourse {

  /// No article tells of so many events; in a text that does, nobody means the first of them.
  private static final int MOST = 200;

  private final List<Draft> drafts = new ArrayList<>();

  List<Draft> drafts() {
    return drafts;
  }

  void add(Draft draft) {
    drafts.add(draft);
  }

  private List<Draft> recent() {
    return drafts.subList(Math.max(0, drafts.size() - MOST), drafts.size());
  }

  Optional<Draft> last(Predicate<Draft> fitting) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - MOST); i--) {
      if (fitting.test(drafts.get(i))) {
        return Optional.of(drafts.get(i));
      }
    }
    return Optional.empty();
  }

  /// The event that is spoken of nearest to another, of those that fit; of two as near the later.
  Optional<Draft> nearest(Draft draft, Predicate<Draft> fitting) {
    Draft nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Draft other : recent().reversed()) {
      int between = Math.abs(other.lastSentence() - draft.lastSentence());
      if (between < distance && fitting.test(other)) {
        nearest = other;
        distance = between;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /// The event told of last that has parties of its own.
  Optional<Draft> lastWithParties(int fewest) {
    return lastSpokenOf(draft -> draft.cast().countries() >= fewest);
  }

  /// The event that was spoken of last, of those that fit.
  Optional<Draft> lastSpokenOf(Predicate<Draft> fitting) {
    Draft last = null;
    for (Draft draft : recent()) {
      if ((last == null || last.lastSentence() <= draft.lastSentence()) && fitting.test(draft)) {
        last = draft;
      }
    }
    return Optional.ofNullable(last);
  }
}
