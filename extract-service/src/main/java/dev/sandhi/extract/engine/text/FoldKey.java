package dev.sandhi.extract.engine.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The key that a word is looked up by, the same for its usual spellings: `फ़्रांस` and `फ्रांस`,
/// `हिन्दी` and `हिंदी`, `पाँच` and `पांच`.
///
/// It keeps vowel length and the virama: without them the genitive `की` would equal the conjunction
/// `कि`. For look-up only, never for text.
public final class FoldKey {

  private static final char FIRST_SIGN = '\u0900';
  private static final char LAST_SIGN = '\u0950';
  private static final char FIRST_RARE_LETTER = '\u0960';
  private static final char LAST_DIGIT = '\u096F';
  private static final char NUKTA = '\u093C';
  private static final char CHANDRABINDU = '\u0901';
  private static final char ANUSVARA = '\u0902';
  private static final char VIRAMA = '\u094D';
  private static final char CANDRA_O = '\u0949';
  private static final char VOWEL_SIGN_AA = '\u093E';
  private static final char CANDRA_E = '\u0945';
  private static final char LETTER_CANDRA_O = '\u0911';
  private static final char LETTER_O = '\u0913';
  private static final char DROPPED = '\uFFFF';

  /// The keys that lists hold, each once. It grows with the lists alone, never with texts.
  private static final Map<String, String> LISTED = new ConcurrentHashMap<>(1 << 17);

  private FoldKey() {}

  /// The key of a word that a list holds. Equal keys are one object: most look-ups of a word of a
  /// text find that object, and need compare no letters.
  public static String listed(String word) {
    String same = LISTED.get(word);
    if (same != null) {
      return same;
    }
    String key = of(word);
    String known = LISTED.putIfAbsent(key, key);
    return known == null ? key : known;
  }

  /// The key of a word of a text: of one that a list holds the object in the list.
  public static String inText(String word) {
    String known = LISTED.get(word);
    if (known != null) {
      return known;
    }
    String key = of(word);
    return key.equals(word) ? word : LISTED.getOrDefault(key, key);
  }

  /// A map by keys that lists hold. For a key that is not there `getOrDefault` looks twice, `get`
  /// once.
  ///
  /// @param size how many keys it will hold, about
  public static <V> Map<String, V> map(int size) {
    return new KeyMap<>(size);
  }

  /// A set of keys that lists hold, as [#map].
  public static Set<String> set() {
    return Collections.newSetFromMap(new KeyMap<>(32));
  }

  public static String of(String word) {
    return isPlain(word)
        ? folded(word)
        : folded(Normalizer.normalize(word, Normalizer.Form.NFD)).toLowerCase(Locale.ROOT);
  }

  private static String folded(String decomposed) {
    return isFolded(decomposed) ? decomposed : fold(decomposed);
  }

  /// Whether nothing in it is folded, as in most words.
  private static boolean isFolded(String decomposed) {
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (folded(c) != c || isNasalConsonant(c) && hasHomorganicFollower(decomposed, i)) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String decomposed) {
    StringBuilder key = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (isNasalConsonant(c) && hasHomorganicFollower(decomposed, i)) {
        key.append(ANUSVARA);
        i++;
      } else if (folded(c) != DROPPED) {
        key.append(folded(c));
      }
    }
    return key.toString();
  }

  /// Whether a word has only digits, marks and such signs of Devanagari as are made of no others,
  /// and so has neither case nor another form: nearly all have.
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean plain =
          c < 'A'
              || within(c, FIRST_SIGN, LAST_SIGN) && c != '\u0929' && c != '\u0931' && c != '\u0934'
              || within(c, FIRST_RARE_LETTER, LAST_DIGIT);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /// What a sign is folded to, or [#DROPPED].
  private static char folded(char c) {
    return switch (c) {
      case NUKTA, CANDRA_E -> DROPPED;
      case CHANDRABINDU -> ANUSVARA;
      case CANDRA_O -> VOWEL_SIGN_AA;
      case LETTER_CANDRA_O -> LETTER_O;
      default -> c;
    };
  }

  /// ङ ञ ण न म
  private static boolean isNasalConsonant(char c) {
    return c == '\u0919' || c == '\u091E' || c == '\u0923' || c == '\u0928' || c == '\u092E';
  }

  /// A nasal before a stop of its own class is written as a consonant or as anusvara: `न्द`, `ंद`.
  private static boolean hasHomorganicFollower(String text, int nasal) {
    if (nasal + 2 >= text.length() || text.charAt(nasal + 1) != VIRAMA) {
      return false;
    }
    int stop = text.charAt(nasal + 2);
    return switch (text.charAt(nasal)) {
      case '\u0919' -> within(stop, '\u0915', '\u0918');
      case '\u091E' -> within(stop, '\u091A', '\u091D');
      case '\u0923' -> within(stop, '\u091F', '\u0922');
      case '\u0928' -> within(stop, '\u0924', '\u0927');
      default -> within(stop, '\u092A', '\u092D');
    };
  }

  private static boolean within(int c, char first, char last) {
    return first <= c && c <= last;
  }
}
