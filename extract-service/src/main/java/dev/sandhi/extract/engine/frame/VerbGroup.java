package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.Set;

/// A verb with what follows it: `किए गए हैं`, `करने वाले हैं`, `नहीं हो सकी`.
///
/// @param lemma the verb, or `copula` where a form of होना stands alone
/// @param attributive it stands before its noun: `हुई बैठक`
public record VerbGroup(
    TokenRange range,
    String lemma,
    VerbForm form,
    Set<Auxiliary> auxiliaries,
    boolean attributive) {

  /// Whether the group closes a clause.
  public boolean isFinite() {
    if (attributive || form == VerbForm.CONJUNCTIVE) {
      return false;
    }
    return switch (form) {
      case FUTURE, SUBJUNCTIVE, PERFECTIVE -> true;
      case INFINITIVE, HABITUAL, STEM, CONJUNCTIVE -> hasTense();
    };
  }

  /// `इससे जुड़े करार`.
  boolean isBareParticiple() {
    return attributive && auxiliaries.isEmpty();
  }

  private boolean hasTense() {
    return has(Auxiliary.PRESENT)
        || has(Auxiliary.PAST)
        || has(Auxiliary.PRESUMPTIVE)
        || has(Auxiliary.FUTURE_VECTOR)
        || has(Auxiliary.VECTOR)
        || has(Auxiliary.POTENTIAL)
        || has(Auxiliary.OBLIGATION);
  }

  public boolean has(Auxiliary auxiliary) {
    return auxiliaries.contains(auxiliary);
  }

  /// What the verb says of its event, taken by itself.
  public Factuality factuality() {
    if (has(Auxiliary.NEGATION)) {
      return Factuality.NEGATED;
    }
    if (has(Auxiliary.DESIRE) || isHabit()) {
      return Factuality.DESIRED;
    }
    if (isOfTheFuture()) {
      return Factuality.PLANNED;
    }
    if (form == VerbForm.INFINITIVE || form == VerbForm.SUBJUNCTIVE || has(Auxiliary.OBLIGATION)) {
      boolean due = has(Auxiliary.PRESENT) || has(Auxiliary.PAST);
      return due ? Factuality.PLANNED : Factuality.DESIRED;
    }
    return Factuality.HELD;
  }

  /// `मिलते हैं`, `मिलते रहेंगे`: what happens again and again is no one event.
  private boolean isHabit() {
    return form == VerbForm.HABITUAL && isFinite();
  }

  /// But `करना होगा` is what must be done, and need not come.
  boolean isOfTheFuture() {
    return form == VerbForm.FUTURE
        || has(Auxiliary.FUTURE_VECTOR)
        || has(Auxiliary.PROSPECTIVE)
        || has(Auxiliary.POTENTIAL)
        || has(Auxiliary.PRESUMPTIVE) && form != VerbForm.INFINITIVE
        || form == VerbForm.INFINITIVE && has(Auxiliary.VECTOR) && has(Auxiliary.PROGRESSIVE);
  }
}
