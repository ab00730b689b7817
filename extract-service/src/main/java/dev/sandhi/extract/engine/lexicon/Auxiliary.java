package dev.sandhi.extract.engine.lexicon;

/// What a word behind a verb says of its tense, aspect, mood or voice.
public enum Auxiliary {
  /// है
  PRESENT,
  /// था
  PAST,
  /// होगा
  PRESUMPTIVE,
  /// हो
  SUBJUNCTIVE,
  /// रहा
  PROGRESSIVE,
  /// चुका
  COMPLETIVE,
  /// सकता
  POTENTIAL,
  /// चाहता
  DESIRE,
  /// चाहिए
  OBLIGATION,
  /// वाला
  PROSPECTIVE,
  /// नहीं
  NEGATION,
  /// दिया, लिया, गया: colours the verb or makes it passive
  VECTOR,
  /// जाएगा
  FUTURE_VECTOR,
  /// हुई: makes a verb an adjective
  PARTICIPLE,
  /// तो: what follows hangs on it
  THEN,
  /// भी, ही
  PARTICLE
}
