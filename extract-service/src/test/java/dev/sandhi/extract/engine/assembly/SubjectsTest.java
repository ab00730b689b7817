package dev.sandhi.extract.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the events of an article are about.
class SubjectsTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  private static final String TALKS =
      "नॉर्वे के प्रधानमंत्री योनास गार स्टोरे और फिनलैंड के राष्ट्रपति अलेक्जेंडर स्टब ने"
          + " सोमवार को हेलसिंकी में दो घंटे बातचीत की। ";

  @Test
  void talksAreAboutWhatTheyCameTo() {
    Extraction read = read(TALKS + "बाद में दोनों देश मछली पकड़ने के नए नियमों पर सहमत हो गए।");
    assertThat(read.meetings().getFirst().topics()).containsExactly(Topic.AGRICULTURE);
  }

  @Test
  void talksAreNotAboutWhatWasSignedBesideThem() {
    Extraction read = read(TALKS + "दोनों देशों ने छह समझौता ज्ञापनों पर हस्ताक्षर किए।");
    assertThat(read.meetings().getFirst().topics()).isEmpty();
  }

  @Test
  void whatIsListedIsWhatWasSigned() {
    Extraction read =
        read(
            TALKS
                + "दोनों देशों ने छह समझौता ज्ञापनों पर हस्ताक्षर किए।"
                + " इनमें खनन, दूरसंचार और पर्यटन शामिल हैं।");
    assertThat(read.meetings().getFirst().topics()).isEmpty();
    assertThat(read.agreements().getFirst().topics())
        .containsExactly(Topic.MINERALS, Topic.TECHNOLOGY, Topic.CULTURE);
  }

  @Test
  void whatGoesOnAboutTheTalksMayBeginBehindWhoTellsIt() {
    Extraction read = read(TALKS + "अधिकारियों के अनुसार बैठक में बिजली की लाइनों की बात उठी।");
    assertThat(read.meetings().getFirst().topics()).containsExactly(Topic.ENERGY);
  }

  @Test
  void talksMayBeAboutWhatTheArticleIsAbout() {
    Extraction read =
        read("नदी के पानी पर आमने-सामने\n\n" + TALKS + "अधिकारी चुप रहे। नदी इस साल सूखी है।");
    assertThat(read.meetings().getFirst().topics()).containsExactly(Topic.WATER);
  }

  private static Extraction read(String text) {
    return ENGINE.extract(new Article(text, null, null, null, null));
  }

  @Test
  void anAgreementMayBeAboutWhatTheSentenceBeginsWith() {
    List<Topic> topics =
        read("गैस की आपूर्ति फिर चालू करने के लिए सोफिया में बुल्गारिया और सर्बिया के मंत्रियों की"
                + " वार्ता में दस साल के अनुबंध पर सहमति बन गई।")
            .agreements()
            .getFirst()
            .topics();
    assertThat(topics).containsExactly(Topic.ENERGY);
  }
}
