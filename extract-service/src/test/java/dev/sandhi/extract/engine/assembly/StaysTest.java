package dev.sandhi.extract.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Until when a visit lasts.
class StaysTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "जापान के प्रधानमंत्री शिगेरू इशिबा सोमवार को इटली पहुंचे। यह दौरा 13 जून तक चलेगा।",
        "जापान के प्रधानमंत्री शिगेरू इशिबा सोमवार को इटली पहुंचे थे और गुरुवार तक वहीं रहेंगे।",
        "जापान के प्रधानमंत्री शिगेरू इशिबा सोमवार को इटली पहुंचे। दौरे को गुरुवार तक बढ़ाना पड़ा।",
        "जापान के प्रधानमंत्री शिगेरू इशिबा 10 जून से चार दिन की इटली यात्रा पर हैं।",
        "जापान के प्रधानमंत्री शिगेरू इशिबा सोमवार से चार दिवसीय इटली यात्रा पर हैं।"
      })
  void theLastDayIsTold(String text) {
    assertThat(last(text)).contains("2024-06-13");
  }

  @Test
  void whatIsNotOfTheVisitEndsNoVisit() {
    assertThat(
            last(
                "जापान के प्रधानमंत्री शिगेरू इशिबा सोमवार को इटली पहुंचे। संसद का सत्र गुरुवार तक"
                    + " है।"))
        .isEmpty();
  }

  private static Optional<String> last(String text) {
    Article article = new Article(text, null, null, null, LocalDate.of(2024, 6, 12));
    return Optional.ofNullable(ENGINE.extract(article).meetings().getFirst().date())
        .map(EventDate::end)
        .map(PartialDate::iso);
  }
}
