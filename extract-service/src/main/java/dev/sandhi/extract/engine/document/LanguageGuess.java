package dev.sandhi.extract.engine.document;

import dev.sandhi.extract.engine.text.Devanagari;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells Hindi from other languages: by script, and within Devanagari by the small words that each
/// language needs in every sentence (`है`, Marathi `आहे`, Nepali `छ`).
///
/// A text in Devanagari counts as Hindi until another language's words outnumber its own, so that a
/// headline with no small word at all is Hindi.
public final class LanguageGuess {

  /// A word, or with a hyphen before it the end of a word, that is usual in a language.
  public record Word(String language, String text) {}

  private static final String HINDI = "hi";
  private static final String ENGLISH = "en";

  /// Hindi in fonts that show Latin letters as those of Devanagari: `gS` is `है` in Kruti Dev.
  private static final String LEGACY_FONT = "hi-x-";

  private static final String UNDETERMINED = "und";
  private static final int LONGEST_SAMPLE = 20_000;

  /// How many words a text must have before one foreign word is too little.
  private static final int SHORT_TEXT = 8;

  private static final int WORDS_FOR_ONE_SMALL = 12;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /// Letters that Urdu has and Arabic and Persian lack: `ٹ ڈ ڑ ں ھ ہ ے`.
  private static final Pattern URDU =
      Pattern.compile("[\\x{679}\\x{688}\\x{691}\\x{6BA}\\x{6BE}\\x{6C1}\\x{6D2}]");

  private final Map<String, Set<String>> languagesOf;
  private final int longestEnding;

  public LanguageGuess(List<Word> words) {
    languagesOf =
        words.stream()
            .collect(
                Collectors.groupingBy(
                    Word::text, Collectors.mapping(Word::language, Collectors.toSet())));
    longestEnding =
        words.stream()
                .map(Word::text)
                .filter(w -> w.startsWith("-"))
                .mapToInt(String::length)
                .max()
                .orElse(1)
            - 1;
  }

  /// The BCP 47 code of a normalised text's language, `und` when it cannot be told; nothing for
  /// Hindi. Hindi in a legacy font, which cannot be read, is `hi-x-` and the font.
  public Optional<String> foreign(String text) {
    String sample = text.substring(0, Math.min(text.length(), LONGEST_SAMPLE));
    Map<UnicodeScript, Integer> letters = lettersByScript(sample);
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) {
      return Optional.of(UNDETERMINED);
    }
    Votes votes = votes(sample);
    int devanagari = letters.getOrDefault(UnicodeScript.DEVANAGARI, 0);
    if (devanagari * 2 >= all || (devanagari * 4 >= all && votes.of(HINDI) > votes.of(ENGLISH))) {
      return amongDevanagari(votes);
    }
    letters.remove(UnicodeScript.DEVANAGARI);
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> byScript(most.getKey(), sample, votes));
  }

  /// Letters; in Devanagari with the vowels upon them, which are letters in other scripts.
  private static Map<UnicodeScript, Integer> lettersByScript(String sample) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int devanagari = 0;
    int at = 0;
    while (at < sample.length()) {
      int codePoint = sample.codePointAt(at);
      if (codePoint < 0x10000 && Devanagari.isWordPart((char) codePoint)) {
        devanagari++;
      } else if (Character.isLetter(codePoint)) {
        letters.merge(UnicodeScript.of(codePoint), 1, Integer::sum);
      }
      at += Character.charCount(codePoint);
    }
    letters.put(UnicodeScript.DEVANAGARI, devanagari);
    return letters;
  }

  private static String byScript(UnicodeScript script, String sample, Votes votes) {
    return switch (script) {
      case LATIN -> amongLatin(votes);
      case ARABIC -> URDU.matcher(sample).find() ? "ur" : UNDETERMINED;
      case BENGALI -> "bn";
      case GURMUKHI -> "pa";
      case GUJARATI -> "gu";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case ORIYA -> "or";
      case SINHALA -> "si";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case HAN -> "zh";
      default -> UNDETERMINED;
    };
  }

  private static String amongLatin(Votes votes) {
    return votes.byLanguage.entrySet().stream()
        .filter(vote -> isLatin(vote.getKey()))
        .filter(vote -> vote.getValue() * WORDS_FOR_ONE_SMALL >= votes.words)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(UNDETERMINED);
  }

  private static boolean isLatin(String language) {
    return language.equals(ENGLISH) || language.startsWith(LEGACY_FONT);
  }

  private static Optional<String> amongDevanagari(Votes votes) {
    return votes.byLanguage.entrySet().stream()
        .filter(vote -> !isLatin(vote.getKey()))
        .filter(vote -> vote.getValue() > votes.of(HINDI))
        .filter(vote -> vote.getValue() > 1 || votes.words < SHORT_TEXT)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private Votes votes(String sample) {
    Votes votes = new Votes();
    Matcher words = WORD.matcher(sample);
    while (words.find()) {
      votes.add(languagesOf(words.group().toLowerCase(Locale.ROOT)));
    }
    return votes;
  }

  private Set<String> languagesOf(String word) {
    Set<String> languages = languagesOf.get(word);
    for (int length = Math.min(longestEnding, word.length() - 1);
        length > 1 && languages == null;
        length--) {
      languages = languagesOf.get("-" + word.substring(word.length() - length));
    }
    return languages == null ? Set.of() : languages;
  }

  private static final class Votes {

    private final Map<String, Integer> byLanguage = new HashMap<>();
    private int words;

    void add(Set<String> languages) {
      words++;
      languages.forEach(language -> byLanguage.merge(language, 1, Integer::sum));
    }

    int of(String language) {
      return byLanguage.getOrDefault(language, 0);
    }
  }
}
