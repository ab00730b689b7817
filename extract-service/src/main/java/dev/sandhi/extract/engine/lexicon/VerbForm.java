package dev.sandhi.extract.engine.lexicon;

/// A form of the Hindi verb.
public enum VerbForm {
  /// करता
  HABITUAL,
  /// करना, करने
  INFINITIVE,
  /// करेगा
  FUTURE,
  /// करे
  SUBJUNCTIVE,
  /// करके, मिलकर
  CONJUNCTIVE,
  /// किया
  PERFECTIVE,
  /// कर
  STEM
}
