package dev.sandhi.extract.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a meeting was about and what came of it.
class OutcomesTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  @Test
  void whatWasTalkedOverStandsBeforeThePredicate() {
    assertThat(
            outcomes(
                "जापान के विदेश मंत्री ताकेशी इवाया ने मंगलवार को हनोई में वियतनाम के विदेश मंत्री"
                    + " बुई थान सोन से व्यापार और समुद्री सुरक्षा पर चर्चा की।"))
        .containsExactly("व्यापार और समुद्री सुरक्षा");
  }

  @Test
  void whatGoesOnAboutTheMeetingCameOfIt() {
    assertThat(
            outcomes(
                "जापान के विदेश मंत्री ताकेशी इवाया ने वियतनाम के विदेश मंत्री बुई थान सोन से"
                    + " मुलाकात की। बैठक में आपसी कारोबार बढ़ाने पर जोर दिया गया।"))
        .containsExactly("बैठक में आपसी कारोबार बढ़ाने पर जोर दिया गया");
  }

  @Test
  void howTheyTalkedIsNoSubject() {
    assertThat(
            outcomes(
                "जापान के विदेश मंत्री ताकेशी इवाया ने वियतनाम के विदेश मंत्री बुई थान सोन से"
                    + " फोन पर बात की।"))
        .isEmpty();
  }

  private static List<String> outcomes(String text) {
    Article article = new Article(text, null, null, null, null);
    return ENGINE.extract(article).meetings().getFirst().outcomes();
  }
}
