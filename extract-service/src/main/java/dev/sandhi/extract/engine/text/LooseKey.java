package dev.sandhi.extract.engine.text;

/// The keys that the spellings of a foreign name share: `स्टार्मर` and `स्टारमर`, `ज़ेलेंस्की` and
/// `जेलेन्सकी`, `अब्दुल्ला` and `अब्दुल्लाह`.
///
/// Newspapers write foreign names by ear. Beyond what [FoldKey] folds, this takes long vowels for
/// short ones, sibilants for one another, retroflex stops for dental ones, व for ब, drops viramas,
/// the second of two like consonants, and a last nasal or ह. It is far too coarse for words of the
/// language: for names only.
public final class LooseKey {

  private static final char VIRAMA = '\u094D';
  private static final char ANUSVARA = '\u0902';
  private static final char VISARGA = '\u0903';
  private static final char FIRST_CONSONANT = '\u0915';
  private static final char YA = '\u092F';
  private static final char HA = '\u0939';

  private LooseKey() {}

  /// The key of a word, from its [FoldKey].
  public static String of(String foldKey) {
    StringBuilder key = new StringBuilder(foldKey.length());
    int end = withoutEnding(foldKey);
    for (int i = 0; i < end; i++) {
      char c = folded(foldKey.charAt(i));
      boolean doubled = !key.isEmpty() && key.charAt(key.length() - 1) == c;
      if (c != VIRAMA && c != VISARGA && !doubled) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /// What is left of a key without its vowels, य and ह: enough for a name of several words.
  public static String skeleton(String looseKey) {
    StringBuilder skeleton = new StringBuilder(looseKey.length());
    for (int i = 0; i < looseKey.length(); i++) {
      char c = looseKey.charAt(i);
      boolean consonant = FIRST_CONSONANT <= c && c < HA && c != YA;
      if (consonant && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != c)) {
        skeleton.append(c);
      }
    }
    return skeleton.toString();
  }

  private static int withoutEnding(String word) {
    int last = word.length() - 1;
    boolean weak = last > 1 && (word.charAt(last) == ANUSVARA || word.charAt(last) == HA);
    return weak ? last : word.length();
  }

  /// ई ऊ ऐ औ आ and their signs become short, श ष are read as स, ण ञ म and the anusvara as न, ट ठ ड
  /// ढ as त थ द ध, व as ब, फ as प.
  private static char folded(char c) {
    return switch (c) {
      case '\u0908' -> '\u0907';
      case '\u0940' -> '\u093F';
      case '\u090A' -> '\u0909';
      case '\u0942' -> '\u0941';
      case '\u0910' -> '\u090F';
      case '\u0948' -> '\u0947';
      case '\u0914' -> '\u0913';
      case '\u094C' -> '\u094B';
      case '\u0906' -> '\u0905';
      case '\u0936', '\u0937' -> '\u0938';
      case '\u0923', '\u091E', '\u092E', ANUSVARA -> '\u0928';
      case '\u091F' -> '\u0924';
      case '\u0920' -> '\u0925';
      case '\u0921' -> '\u0926';
      case '\u0922' -> '\u0927';
      case '\u0935' -> '\u092C';
      case '\u092B' -> '\u092A';
      default -> c;
    };
  }
}
