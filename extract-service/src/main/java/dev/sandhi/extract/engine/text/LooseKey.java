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

  /// Pairs of a letter and the one that it is taken for.
  private static final String FOLDS =
      "\u0908\u0907" // ई इ
          + "\u0940\u093F"
          + "\u090A\u0909" // ऊ उ
          + "\u0942\u0941"
          + "\u0910\u090F" // ऐ ए
          + "\u0948\u0947"
          + "\u0914\u0913" // औ ओ
          + "\u094C\u094B"
          + "\u0906\u0905" // आ अ
          + "\u0936\u0938" // श स
          + "\u0937\u0938" // ष स
          + "\u0923\u0928" // ण न
          + "\u091E\u0928" // ञ न
          + "\u0902\u0928" // anusvara न
          + "\u092E\u0928" // म न
          + "\u091F\u0924" // ट त
          + "\u0920\u0925" // ठ थ
          + "\u0921\u0926" // ड द
          + "\u0922\u0927" // ढ ध
          + "\u0935\u092C" // व ब
          + "\u092B\u092A"; // फ प

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
    char last = word.charAt(word.length() - 1);
    return word.length() > 2 && (last == ANUSVARA || last == HA) ? word.length() - 1 : word.length();
  }

  private static char folded(char c) {
    for (int i = 0; i < FOLDS.length(); i += 2) {
      if (FOLDS.charAt(i) == c) {
        return FOLDS.charAt(i + 1);
      }
    }
    return c;
  }
}
