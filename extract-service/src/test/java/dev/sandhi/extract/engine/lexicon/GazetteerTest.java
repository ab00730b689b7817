package dev.sandhi.extract.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  @ParameterizedTest
  @CsvSource({
    "फ़्रांस, फ्रांस",
    "हिन्दी, हिंदी",
    "पाँच, पांच",
    "इंडो-पैसिफिक कमान, इंडो पैसिफिक कमान",
    "एस. जयशंकर, एस जयशंकर",
    "वॉशिंगटन, वाशिंगटन"
  })
  void findsAPhraseInItsUsualSpellings(String listed, String written) {
    assertThat(found(listed, written + " में बैठक")).isPresent();
    assertThat(found(written, listed + " में बैठक")).isPresent();
  }

  @Test
  void keepsTheGenitiveApartFromTheConjunction() {
    assertThat(found("की", "कि")).isEmpty();
  }

  @Test
  void takesTheLongest() {
    Gazetteer<String> gazetteer = new Gazetteer<>();
    gazetteer.add("कोरिया", "short");
    gazetteer.add("कोरिया गणराज्य", "long");
    Document document = document("कोरिया गणराज्य ने कहा");
    assertThat(gazetteer.longest(document, 0, 4))
        .hasValueSatisfying(match -> {
          assertThat(match.range()).isEqualTo(new TokenRange(0, 2));
          assertThat(match.entries()).containsExactly("long");
        });
  }

  private static Optional<TokenRange> found(String listed, String text) {
    Gazetteer<String> gazetteer = new Gazetteer<>();
    gazetteer.add(listed, listed);
    Document document = document(text);
    return gazetteer.longest(document, 0, document.tokens().size()).map(Gazetteer.Match::range);
  }

  private static Document document(String text) {
    return DocumentLists.segmenter().segment(DevanagariNormalizer.normalize(text));
  }
}
