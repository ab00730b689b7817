package dev.sandhi.extract.engine.text;

/// What a single character becomes in the view, whatever stands beside it.
final class CharacterTable {

  /// In place of a character that the view leaves out.
  static final char NOTHING = '\0';

  private static final char[] VIEWS = table();

  private CharacterTable() {}

  /// The view of a unit; of a surrogate the unit itself.
  static char view(char unit) {
    return VIEWS[unit];
  }

  /// Whether a character outside the basic plane has no ink: a format character, or a selector of a
  /// variant.
  static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /// The letter under the dot of `क़ ख़ ग़ ज़ ड़ ढ़ फ़ य़` written as one character, or NOTHING.
  static char letterUnderNukta(char unit) {
    return switch (unit) {
      case '\u0958' -> '\u0915';
      case '\u0959' -> '\u0916';
      case '\u095A' -> '\u0917';
      case '\u095B' -> '\u091C';
      case '\u095C' -> '\u0921';
      case '\u095D' -> '\u0922';
      case '\u095E' -> '\u092B';
      case '\u095F' -> '\u092F';
      default -> NOTHING;
    };
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = punctuation((char) unit);
    }
    return table;
  }

  private static char punctuation(char unit) {
    return switch (unit) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D' -> '-';
      case '\u2015' -> '\u2014';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u301D', '\u301E' -> '"';
      case '\u2033', '\uFF02' -> '"';
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2039', '\u203A', '\u02BC' -> '\'';
      case '`', '\u00B4', '\u1FEF', '\u1FFD', '\u2032', '\uFF07' -> '\'';
      default -> space(unit);
    };
  }

  private static char space(char unit) {
    return switch (Character.getType(unit)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      case Character.CONTROL -> control(unit);
      case Character.FORMAT -> NOTHING;
      default -> isSelector(unit) ? NOTHING : digit(unit);
    };
  }

  private static char control(char unit) {
    return switch (unit) {
      case '\t' -> ' ';
      case '\n', '\r', '\f', '\u000B', '\u0085' -> '\n';
      default -> NOTHING;
    };
  }

  /// Selectors of variants and the grapheme joiner, which change no letter.
  private static boolean isSelector(char unit) {
    return (unit >= '\uFE00' && unit <= '\uFE0F') || unit == '\u034F';
  }

  private static char digit(char unit) {
    return unit >= Devanagari.DIGIT_ZERO && unit <= Devanagari.DIGIT_NINE
        ? (char) ('0' + unit - Devanagari.DIGIT_ZERO)
        : unit;
  }
}
