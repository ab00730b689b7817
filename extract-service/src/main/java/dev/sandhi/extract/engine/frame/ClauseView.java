package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A clause with its predicates, and what stands around it: its sentence, the clauses beside it,
/// the marked phrases.
record ClauseView(
    Document document,
    Sentence sentence,
    List<Clause> clauses,
    int index,
    List<MarkedPhrase> phrases,
    List<Trigger> triggers) {

  ClauseView {
    if (triggers.size() > 1) {
      triggers = new ArrayList<>(triggers);
      triggers.sort(Comparator.comparing(Trigger::range));
    }
    triggers = List.copyOf(triggers);
  }

  Clause clause() {
    return clauses.get(index);
  }

  Optional<Clause> previous() {
    return index > 0 ? Optional.of(clauses.get(index - 1)) : Optional.empty();
  }

  Optional<Clause> following() {
    return index + 1 < clauses.size() ? Optional.of(clauses.get(index + 1)) : Optional.empty();
  }

  /// Whether it has a word at all: behind its last verb a sentence may have a mark alone.
  boolean hasWord() {
    for (int at = clause().range().start(); at < clause().range().end(); at++) {
      if (document.token(at).isWord()) {
        return true;
      }
    }
    return false;
  }
}
