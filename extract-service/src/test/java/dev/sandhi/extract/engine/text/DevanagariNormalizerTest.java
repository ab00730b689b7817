package dev.sandhi.extract.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sandhi.extract.RandomTexts;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevanagariNormalizerTest {

  /// Letters with marks that move and join, halves of pairs, and what the view replaces.
  private static final String CHARACTERS =
      "किी़्ँंनरळड\u095C\u0929\u200D\u200C \u00A0\n\r|।५“‘–e\u0301\u0316\u0334\u0951"
          + "\uD83D\uDE00\uFE0F\u1100\u1161\u11A8\u00E9\uFEFF\t\0001\u0958\u0344\u2126";

  private static final List<String> CHARACTER_PARTS =
      CHARACTERS.chars().mapToObj(Character::toString).toList();

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '~',
      textBlock =
          """
          \u0929\u0908          -> \u0929\u0908
          \u0928\u093C\u0908    -> \u0929\u0908
          \u095B\u094B\u0930    -> \u091C\u093C\u094B\u0930
          \u092A\u0922\u094D\u093C -> \u092A\u0922\u093C\u094D
          प्रधान\u200Cमंत्री          -> प्रधानमंत्री
          शक्\u200Dति              -> शक्ति
          \uFEFFभा\u00ADरत         -> भारत
          भारत\u202Eरूस            -> भारतरूस
          ५ दिसंबर २०२५           -> 5 दिसंबर 2025
          भारत\u00A0और\u2003रूस\u200B -> भारत और रूस
          भारत\tरूस               -> भारत रूस
          भारत–रूस               -> भारत-रूस
          भारत‑रूस               -> भारत-रूस
          रहा—अब                -> रहा—अब
          रहा―अब                -> रहा—अब
          “आभारी हूं।”            -> "आभारी हूं।"
          «आभारी»               -> "आभारी"
          ‘द फ्रंट’                -> 'द फ्रंट'
          `द फ्रंट´               -> 'द फ्रंट'
          मुलाकात की|             -> मुलाकात की।
          मुलाकात की |            -> मुलाकात की ।
          इति||                  -> इति।।
          WhatsApp | Facebook    -> WhatsApp | Facebook
          13 फरवरी 2007 | बीजिंग   -> 13 फरवरी 2007 | बीजिंग
          ⚙️ खनिज                -> ⚙ खनिज
          """)
  void writesOneWay(String text, String view) {
    assertThat(DevanagariNormalizer.normalize(text).normalized()).isEqualTo(view);
  }

  @ParameterizedTest
  @CsvSource({"की", "कि", "पाँच", "पांच", "हिन्दी", "हिंदी", "राष्ट्रपति", "रूसी", "रुसी"})
  void keepsWhatTellsWordsApart(String word) {
    assertThat(DevanagariNormalizer.normalize(word).normalized()).isEqualTo(word);
  }

  @Test
  void endsLinesInOneWay() {
    assertThat(DevanagariNormalizer.normalize("क\r\nख\rग\u2028घ\u2029च\u0085छ\fज").normalized())
        .isEqualTo("क\nख\nग\nघ\nच\nछ\nज");
  }

  @Test
  void quotesTheOriginal() {
    String original = "\uFEFFपी\u200Cएम ने “रू\u200Dस” में\u00A0२०२५ मे\u200Bं \u095Bोर दिया।";
    AlignedText text = DevanagariNormalizer.normalize(original);
    assertThat(quote(text, "पीएम")).isEqualTo("पी\u200Cएम");
    assertThat(quote(text, "\"रूस\"")).isEqualTo("“रू\u200Dस”");
    assertThat(quote(text, "2025")).isEqualTo("२०२५");
    assertThat(quote(text, "\u091C\u093Cोर")).isEqualTo("\u095Bोर");
    assertThat(quote(text, "दिया।")).isEqualTo("दिया।");
  }

  @Test
  void coversAllThatWasComposed() {
    AlignedText text = DevanagariNormalizer.normalize("Cafe\u0301 \u0928\u093Cई");
    assertThat(quote(text, "é")).isEqualTo("e\u0301");
    assertThat(quote(text, "\u0929")).isEqualTo("\u0928\u093C");
    assertThat(quote(text, "Caf")).isEqualTo("Caf");
  }

  @Test
  void leavesEveryCharacterOfItsViewAlone() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String view = view("क" + Character.toString(codePoint) + "ख");
      if (!view.equals(view(view)) || !Normalizer.isNormalized(view, Normalizer.Form.NFC)) {
        throw new AssertionError("U+" + Integer.toHexString(codePoint) + " becomes " + view);
      }
    }
  }

  @Test
  void takesLinearTimeForMarksThatNoOneWrites() {
    String marks = "क" + "\u0316\u0301".repeat(500_000);
    String letters = "e\u0301\u0316".repeat(300_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(view(marks)).hasSameSizeAs(marks);
          assertThat(view(letters)).startsWith("\u00E9\u0316");
        });
  }

  @Test
  void isIdempotent() {
    RandomTexts.of(
        CHARACTER_PARTS,
        60,
        "",
        text -> {
          String view = view(text);
          assertThat(view(view)).isEqualTo(view);
        });
  }

  @Test
  void acceptsAnyString() {
    RandomTexts.any(text -> {
      String view = view(text);
      assertThat(view(view)).isEqualTo(view);
    });
  }

  @Test
  void composes() {
    RandomTexts.of(
        CHARACTER_PARTS,
        60,
        "",
        text -> {
          assertThat(Normalizer.isNormalized(view(text), Normalizer.Form.NFC)).isTrue();
        });
  }

  @Test
  void alignsEveryUnit() {
    RandomTexts.of(
        CHARACTER_PARTS,
        60,
        "",
        text -> {
          AlignedText aligned = DevanagariNormalizer.normalize(text);
          Span last = new Span(0, 0);
          for (int i = 0; i < aligned.normalized().length(); i++) {
            Span original = aligned.toOriginal(new Span(i, i + 1));
            assertThat(original.length()).isPositive();
            assertThat(original.end()).isLessThanOrEqualTo(text.length());
            assertThat(original.start()).isGreaterThanOrEqualTo(last.start());
            assertThat(original.end()).isGreaterThanOrEqualTo(last.end());
            last = original;
          }
        });
  }

  /// What a span covers gives the span's view again: alignment loses and adds no letter.
  @Test
  void alignsWords() {
    RandomTexts.of(
        CHARACTER_PARTS,
        60,
        "",
        text -> {
          AlignedText aligned = DevanagariNormalizer.normalize(text);
          for (int i = 0; i < aligned.normalized().length(); i++) {
            char unit = aligned.normalized().charAt(i);
            Span one = new Span(i, i + 1);
            if (Character.isLetter(unit)) {
              assertThat(view(aligned.toOriginal(one).of(text))).contains(String.valueOf(unit));
            }
          }
        });
  }

  private static String view(String text) {
    return DevanagariNormalizer.normalize(text).normalized();
  }

  private static String quote(AlignedText text, String found) {
    int at = text.normalized().indexOf(found);
    assertThat(at).as("%s in the view", found).isNotNegative();
    return text.toOriginal(new Span(at, at + found.length())).of(text.original());
  }
}
