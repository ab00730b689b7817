package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.ArrayList;
import java.util.List;

/// Of what is to be done whoever is to do it bears the marker of an object: `मोदी को शी से मिलना
/// है`, `मंत्री को बीजिंग जाना था`.
final class DativeSubjects {

  private DativeSubjects() {}

  /// The phrases with such subjects marked as others are.
  static List<MarkedPhrase> settle(List<MarkedPhrase> phrases, List<Clause> clauses) {
    List<MarkedPhrase> settled = new ArrayList<>(phrases);
    for (Clause clause : clauses) {
      if (clause.mainVerb().filter(DativeSubjects::isDue).isPresent()) {
        settle(settled, clause);
      }
    }
    return settled;
  }

  /// But what `करना होगा` says is only that it ought to be.
  private static boolean isDue(VerbGroup verb) {
    return verb.form() == VerbForm.INFINITIVE
        && (verb.has(Auxiliary.PRESENT) || verb.has(Auxiliary.PAST))
        && !verb.has(Auxiliary.OBLIGATION);
  }

  private static void settle(List<MarkedPhrase> phrases, Clause clause) {
    for (int i = 0; i < phrases.size(); i++) {
      MarkedPhrase phrase = phrases.get(i);
      if (clause.range().covers(phrase.range())) {
        if (phrase.isActing() && phrase.isSubject()) {
          return;
        }
        if (phrase.isActing() && phrase.marker() == CaseMarker.ACCUSATIVE) {
          phrases.set(i, phrase.as(CaseMarker.NOMINATIVE));
          return;
        }
      }
    }
  }
}
