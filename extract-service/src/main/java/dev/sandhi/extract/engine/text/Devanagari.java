package dev.sandhi.extract.engine.text;

/// Which UTF-16 units belong to the Devanagari script.
public final class Devanagari {

  /// The sign that ends a sentence.
  public static final char DANDA = '\u0964';

  /// The sign that ends a verse.
  public static final char DOUBLE_DANDA = '\u0965';

  static final char NUKTA = '\u093C';
  static final char DIGIT_ZERO = '\u0966';
  static final char DIGIT_NINE = '\u096F';

  private Devanagari() {}

  /// Whether a unit can stand in a word: a letter, a vowel sign or another mark, the abbreviation
  /// sign and the avagraha; no danda and no digit.
  public static boolean isWordPart(char unit) {
    return (unit >= '\u0900' && unit < DANDA)
        || (unit > DIGIT_NINE && unit <= '\u097F')
        || (unit >= '\uA8E0' && unit <= '\uA8FF');
  }

  /// Whether a unit is a letter and no mark upon one: `है` has one, `बताया` has three.
  public static boolean isLetter(char unit) {
    return isWordPart(unit) && Character.isLetter(unit);
  }
}
