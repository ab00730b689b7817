package dev.sandhi.extract.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.RandomTexts;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import dev.sandhi.extract.engine.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  /// Tokens apart by spaces, `_` before one that follows its neighbour with no space between.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          12वीं बैठक              => 12/N _वीं/W बैठक/W
          भारत-रूस               => भारत/W _-/M _रूस/W
          1,200 और 5.5 लाख       => 1,200/N और/W 5.5/N लाख/W
          10:30 बजे              => 10:30/N बजे/W
          वर्ष 2025।             => वर्ष/W 2025/N _।/M
          2025, 2026.           => 2025/N _,/M 2026/N _./M
          यू॰के॰                 => यू॰के॰/W
          प्रज्ञाऽपि               => प्रज्ञाऽपि/W
          (UNSC) की              => (/M _UNSC/F _)/M की/W
          G20 में                => G/F _20/N में/W
          50% टैरिफ              => 50/N _%/M टैरिफ/W
          @SecRubio             => @/M _SecRubio/F
          "आभारी हूं।"             => "/M _आभारी/W हूं/W _।/M _"/M
          José से                => José/F से/W
          🔰 सुरक्षा               => 🔰/M सुरक्षा/W
          🇵🇭🇯🇵                   => 🇵🇭/M _🇯🇵/M
          👍🏽👍                   => 👍🏽/M _👍/M
          """)
  void cuts(String text, String tokens) {
    String view = DevanagariNormalizer.normalize(text).normalized();
    assertThat(
            Tokenizer.tokenize(view, new Span(0, view.length()), 0).stream()
                .map(TokenizerTest::print)
                .collect(Collectors.joining(" ")))
        .isEqualTo(tokens);
  }

  @Test
  void coversEveryVisibleCharacterOnce() {
    RandomTexts.any(text -> {
      List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()), 7);
      int at = 0;
      for (Token token : tokens) {
        assertThat(token.index()).isEqualTo(7 + tokens.indexOf(token));
        assertThat(token.text()).isEqualTo(token.span().of(text)).isNotEmpty();
        assertThat(text.substring(at, token.span().start())).isBlank();
        assertThat(token.spaceBefore()).isEqualTo(at == 0 || at < token.span().start());
        at = token.span().end();
      }
      assertThat(text.substring(at)).isBlank();
    });
  }

  private static String print(Token token) {
    return (token.spaceBefore() ? "" : "_") + token.text() + "/" + token.kind().name().charAt(0);
  }
}
