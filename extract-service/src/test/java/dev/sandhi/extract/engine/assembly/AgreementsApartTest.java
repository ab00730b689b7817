package dev.sandhi.extract.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How many agreements a text tells of, and whose.
class AgreementsApartTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  @Test
  void instrumentsJoinedBeforeAVerbAreOneEach() {
    assertThat(
            agreements(
                "केन्या और पोलैंड ने प्रत्यर्पण संधि, खनन के करार और पर्यटन पर"
                    + " एक समझौता ज्ञापन पर हस्ताक्षर किए।"))
        .extracting(Agreement::kind)
        .containsExactly(AgreementKind.TREATY, AgreementKind.AGREEMENT, AgreementKind.MOU);
  }

  @Test
  void twoWordsForOneInstrumentAreOne() {
    assertThat(agreements("केन्या और पोलैंड ने समझौते और करार पर हस्ताक्षर किए।")).hasSize(1);
  }

  @Test
  void aShorterTitleIsThatOfTheLongerOne() {
    assertThat(
            agreements(
                "नेपाल और भारत ने व्यापार और पारगमन संधि का नवीनीकरण किया। दोनों देशों ने पारगमन"
                    + " संधि को सात वर्ष के लिए नवीनीकृत कर दिया है।"))
        .hasSize(1);
  }

  @Test
  void partnersWithASubjectEachHaveOneEach() {
    assertThat(
            agreements(
                "मिस्र ने जॉर्डन के साथ बिजली पर और साइप्रस के साथ मछली पकड़ने पर समझौता किया।"))
        .extracting(Agreement::parties, Agreement::topics)
        .containsExactly(
            tuple(List.of("EG", "JO"), List.of(Topic.ENERGY)),
            tuple(List.of("EG", "CY"), List.of(Topic.AGRICULTURE)));
  }

  @Test
  void partnersWithoutAreBoundTogether() {
    assertThat(agreements("मिस्र ने जॉर्डन और साइप्रस के साथ बिजली पर समझौता किया।"))
        .extracting(Agreement::parties)
        .containsExactly(List.of("EG", "JO", "CY"));
  }

  @Test
  void aClauseMayLeaveItsVerbOut() {
    assertThat(
            agreements(
                "जापान ने ओमान के साथ हाइड्रोजन के करार पर दस्तखत किए और कतर ने पर्यटन के करार"
                    + " पर।"))
        .extracting(Agreement::parties, Agreement::status)
        .containsExactly(
            tuple(List.of("JP", "OM"), AgreementStatus.SIGNED),
            tuple(List.of("OM", "QA"), AgreementStatus.SIGNED));
  }

  @Test
  void theSameCeremonyIsNotTheSameAgreement() {
    assertThat(
            agreements(
                "केन्या और घाना के बीच दो समझौते\n\n"
                    + "केन्या और घाना ने खनन के समझौता ज्ञापन पर हस्ताक्षर किए। दोनों देशों ने"
                    + " बिजली समझौते पर भी इसी समारोह में दस्तखत किए।"))
        .extracting(Agreement::topics, Agreement::count)
        .contains(tuple(List.of(Topic.ENERGY), null));
  }

  @Test
  void eachItemOfAListIsOne() {
    assertThat(
            agreements(
                """
                पेरू और स्पेन के बीच इन दस्तावेजों पर हस्ताक्षर/आदान-प्रदान हुआ:
                (i) जल प्रबंधन पर समझौता ज्ञापन – पांच वर्ष के लिए
                (ii) खनन में सहयोग का कार्यक्रम
                """))
        .extracting(Agreement::kind, Agreement::status, Agreement::topics)
        .containsExactly(
            tuple(AgreementKind.MOU, AgreementStatus.SIGNED, List.of(Topic.WATER)),
            tuple(AgreementKind.AGREEMENT, AgreementStatus.SIGNED, List.of(Topic.MINERALS)));
  }

  @Test
  void eachSubjectOfAPluralIsOfOne() {
    assertThat(
            agreements(
                "कतर और रवांडा ने बिजली की आपूर्ति और कैदियों की अदला-बदली के करारों पर"
                    + " हस्ताक्षर किए।"))
        .extracting(Agreement::topics)
        .containsExactly(List.of(Topic.ENERGY), List.of(Topic.MIGRATION));
  }

  @Test
  void subjectsThatAreCountedOrGivenAsExamplesAreOfOneRecord() {
    assertThat(
            agreements(
                "कतर और रवांडा ने बिजली की आपूर्ति और रेल के विस्तार के चार करारों पर हस्ताक्षर"
                    + " किए।"))
        .extracting(Agreement::count)
        .containsExactly(4);
    assertThat(
            agreements(
                "कतर और रवांडा ने बिजली की आपूर्ति और रेल के विस्तार समेत कई करारों पर हस्ताक्षर"
                    + " किए।"))
        .hasSize(1);
  }

  @Test
  void itemsNumberedBehindAPauseAreOneEachAndTheirSumInTheHeadlineIsNone() {
    assertThat(
            agreements(
                "ओमान और घाना में दो करार\n\n"
                    + "ओमान और घाना ने दो सहमति पत्रों पर हस्ताक्षर किए – एक पर्यटन का, दूसरा"
                    + " खनन का।"))
        .extracting(Agreement::kind, Agreement::topics)
        .containsExactly(
            tuple(AgreementKind.MOU, List.of(Topic.CULTURE)),
            tuple(AgreementKind.MOU, List.of(Topic.MINERALS)));
  }

  @Test
  void whatABodyDeclaresBindsTheMembersThatTurnOutToHaveMet() {
    assertThat(
            agreements(
                "खाड़ी सहयोग परिषद के सम्मेलन में सदस्य देशों और मिस्र ने दोहा घोषणापत्र पर"
                    + " हस्ताक्षर किए। बैठक में मिस्र के विदेश मंत्री सामेह शुकरी और सऊदी अरब, कतर,"
                    + " कुवैत, बहरीन तथा ओमान के विदेश मंत्रियों ने भाग लिया।"))
        .extracting(Agreement::parties)
        .containsExactly(List.of("EG", "SA", "QA", "KW", "BH", "OM"));
  }

  @Test
  void aGroupIsOfThoseWhomTheNextSentenceNames() {
    assertThat(
            agreements(
                "भारत और मध्य अमेरिका के तीन देशों ने निवेश संधि पर हस्ताक्षर किए। बैठक में भारत के"
                    + " व्यापार मंत्री पीयूष गोयल और पनामा, कोस्टा रिका तथा होंडुरास के मंत्रियों"
                    + " ने भाग लिया।"))
        .extracting(Agreement::kind, Agreement::parties)
        .containsExactly(tuple(AgreementKind.TREATY, List.of("IN", "PA", "CR", "HN")));
    assertThat(
            agreements(
                "भारत और तीन देशों ने निवेश संधि पर हस्ताक्षर किए। कंपनियों को इससे फायदा होगा।"))
        .isEmpty();
  }

  @Test
  void whatStandsInAListBelowAnotherMatterIsNone() {
    assertThat(
            agreements(
                """
                पेरू के राष्ट्रपति ने मंत्रियों को ये काम सौंपे:
                (i) पुराने समझौता ज्ञापन की समीक्षा
                (ii) सहयोग का कार्यक्रम
                """))
        .isEmpty();
  }

  private static List<Agreement> agreements(String text) {
    return ENGINE.extract(new Article(text, null, null, null, null)).agreements();
  }
}
