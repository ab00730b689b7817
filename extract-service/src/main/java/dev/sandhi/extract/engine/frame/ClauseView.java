package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import java.util.List;
import java.util.Optional;

/// A clause with what stands around it: its sentence, the clauses beside it, the marked phrases.
record ClauseView(
    Document document,
    Sentence sentence,
    List<Clause> clauses,
    int index,
    List<MarkedPhrase> phrases) {

  Clause clause() {
    return clauses.get(index);
  }

  Optional<Clause> previous() {
    return index > 0 ? Optional.of(clauses.get(index - 1)) : Optional.empty();
  }
}
