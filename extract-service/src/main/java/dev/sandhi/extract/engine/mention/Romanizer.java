package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a Hindi name in Latin letters.
///
/// A consonant carries an unwritten `a`, which is spoken unless the word ends there, or unless a
/// vowel stands on both sides of consonant, `a` and consonant: `राजनाथ` is Rajnath, not Rajanatha.
public final class Romanizer {

  private enum Kind {
    CONSONANT,
    VOWEL,
    SIGN,
    MARK,
    VIRAMA
  }

  private record Letter(String latin, Kind kind) {}

  /// A consonant with the vowel behind it; no vowel where virama takes it away.
  private static final class Syllable {
    private final String onset;
    private String vowel;
    private boolean inherent;
    private String coda = "";

    Syllable(String onset, String vowel, boolean inherent) {
      this.onset = onset;
      this.vowel = vowel;
      this.inherent = inherent;
    }

    boolean isVowelled() {
      return !vowel.isEmpty();
    }
  }

  private static final char NUKTA = '\u093C';

  private final Map<String, Letter> letters = new HashMap<>();

  public Romanizer() {
    for (Tsv.Row row : Tsv.read("lexicon/romanization.tsv", "letter", "latin", "kind")) {
      letters.put(row.cell(0), new Letter(row.cell(1), row.oneOf(Kind.class, 2)));
    }
  }

  public String romanize(String name) {
    StringBuilder latin = new StringBuilder();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      if (c == NUKTA || letters.containsKey(String.valueOf(c))) {
        word.append(c);
      } else {
        latin.append(capitalised(word(word.toString())));
        word.setLength(0);
        latin.append(c);
      }
    }
    return latin.toString().strip();
  }

  private String word(String word) {
    List<Syllable> syllables = syllables(word);
    for (int i = syllables.size() - 1; i >= 0; i--) {
      Syllable syllable = syllables.get(i);
      boolean last = i == syllables.size() - 1;
      if (syllable.inherent && syllable.coda.isEmpty() && syllables.size() > 1) {
        boolean medial =
            i > 0
                && !last
                && syllables.get(i - 1).isVowelled()
                && syllables.get(i + 1).isVowelled();
        if (last || medial) {
          syllable.vowel = "";
        }
      }
    }
    StringBuilder latin = new StringBuilder();
    syllables.forEach(s -> latin.append(s.onset).append(s.vowel).append(s.coda));
    return latin.toString();
  }

  private List<Syllable> syllables(String word) {
    List<Syllable> syllables = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      boolean dotted = i + 1 < word.length() && word.charAt(i + 1) == NUKTA;
      @Nullable Letter letter = dotted ? letters.get(word.substring(i, i + 2)) : null;
      if (letter == null) {
        letter = letters.get(String.valueOf(word.charAt(i)));
      }
      i += dotted ? 1 : 0;
      if (letter != null) {
        add(letter, syllables);
      }
    }
    return syllables;
  }

  private static void add(Letter letter, List<Syllable> syllables) {
    switch (letter.kind()) {
      case CONSONANT -> syllables.add(new Syllable(letter.latin(), "a", true));
      case VOWEL -> syllables.add(new Syllable("", letter.latin(), false));
      case SIGN, VIRAMA -> {
        if (!syllables.isEmpty()) {
          syllables.getLast().vowel = letter.latin();
          syllables.getLast().inherent = false;
        }
      }
      case MARK -> {
        if (!syllables.isEmpty()) {
          syllables.getLast().coda = letter.latin();
        }
      }
    }
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
