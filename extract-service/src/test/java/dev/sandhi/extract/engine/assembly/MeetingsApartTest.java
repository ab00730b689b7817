package dev.sandhi.extract.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How many meetings a text tells of, and whose.
class MeetingsApartTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  @Test
  void whoWereMetOneByOneMakeOneMeetingEach() {
    assertThat(
            parties(
                "कीनिया के राष्ट्रपति विलियम रूटो ने जापान के प्रधानमंत्री शिगेरु इशिबा और"
                    + " वियतनाम के प्रधानमंत्री फाम मिन्ह चिन्ह के साथ अलग-अलग बैठकें कीं।"))
        .containsExactly(List.of("KE", "JP"), List.of("KE", "VN"));
  }

  @Test
  void whoSatTogetherMakeOne() {
    assertThat(
            parties(
                "कीनिया के राष्ट्रपति विलियम रूटो ने जापान के प्रधानमंत्री शिगेरु इशिबा और"
                    + " वियतनाम के प्रधानमंत्री फाम मिन्ह चिन्ह के साथ बैठक की।"))
        .containsExactly(List.of("KE", "JP", "VN"));
  }

  @Test
  void twoOfThreeMeetApart() {
    assertThat(
            parties(
                "कीनिया के राष्ट्रपति विलियम रूटो, जापान के प्रधानमंत्री शिगेरु इशिबा और वियतनाम के"
                    + " प्रधानमंत्री फाम मिन्ह चिन्ह की बैठक सोमवार को हुई।"
                    + " इससे पहले रूटो ने इशिबा से"
                    + " अकेले में बात की।"))
        .containsExactly(List.of("KE", "JP", "VN"), List.of("KE", "JP"));
  }

  @Test
  void whoWasMetAloneIsThenMetWithAnother() {
    assertThat(
            parties(
                "कीनिया के राष्ट्रपति विलियम रूटो की जापान के प्रधानमंत्री शिगेरु इशिबा के साथ बैठक"
                    + " हुई। रूटो ने इशिबा और वियतनाम के प्रधानमंत्री फाम मिन्ह चिन्ह के साथ बैठक"
                    + " की।"))
        .containsExactly(List.of("KE", "JP"), List.of("KE", "JP", "VN"));
  }

  @Test
  void whoWasMetAsWellWasMetAnotherTime() {
    assertThat(
            parties(
                "कीनिया के विदेश मंत्री मुसालिया मुदावादी के नेतृत्व में एक दल और वियतनाम के"
                    + " अधिकारियों के बीच हनोई में वार्ता हुई। बाद में मुदावादी वियतनाम के"
                    + " प्रधानमंत्री फाम मिन्ह चिन्ह से भी मिले।"))
        .hasSize(2);
  }

  @Test
  void talksOnComingAndGoingAreNotToCome() {
    assertThat(
            meetings("घाना और टोगो की बैठक में दोनों देशों ने आने-जाने के समझौते पर दस्तखत किए।"))
        .extracting(Meeting::status)
        .containsExactly(MeetingStatus.HELD);
  }

  @Test
  void whoCameToTwoMeetsOneOfThemApart() {
    assertThat(
            parties(
                "मिस्र और इथियोपिया के विदेश मंत्रियों की बैठक काहिरा में हुई। बैठक में सूडान के"
                    + " विदेश मंत्री अली यूसुफ भी शामिल हुए। यूसुफ ने मिस्र के राष्ट्रपति अब्देल"
                    + " फतह अल-सिसी से मुलाकात की।"))
        .containsExactly(List.of("EG", "ET", "SD"), List.of("SD", "EG"));
  }

  @Test
  void whoBroughtThemTogetherIsNoneOfThem() {
    assertThat(
            parties(
                "मिस्र और इथियोपिया के विदेश मंत्रियों की बैठक काहिरा में हुई। कतर के अमीर शेख तमीम"
                    + " ने दोनों को एक मेज पर बिठाया था।"))
        .containsExactly(List.of("EG", "ET"));
  }

  @Test
  void whatWasTalkedOverAtAMeetingIsNoSecondOne() {
    assertThat(
            parties(
                "मिस्र और इथियोपिया के विदेश मंत्रियों की मुलाकात काहिरा में"
                    + " हुई। मुलाकात में सूडान के"
                    + " साथ जंग खत्म करने पर चर्चा हुई।"))
        .containsExactly(List.of("EG", "ET"));
  }

  @Test
  void theNextMeetingIsBetweenThoseWhoMet() {
    List<Meeting> meetings =
        meetings(
            "मिस्र और इथियोपिया के बीच काहिरा में वार्ता हुई। अगली बैठक"
                + " जुलाई में अदीस अबाबा में होगी।");
    assertThat(meetings)
        .extracting(Meeting::status)
        .containsExactly(MeetingStatus.HELD, MeetingStatus.PLANNED);
    assertThat(meetings)
        .allSatisfy(meeting -> assertThat(meeting.parties()).containsExactly("EG", "ET"));
  }

  @Test
  void aVerbWithoutASubjectSpeaksOfWhoeverWasSpokenOfLast() {
    assertThat(
            parties(
                "कीनिया के राष्ट्रपति विलियम रूटो ने दिन की शुरुआत संग्रहालय"
                    + " से की। बाद में जापान के"
                    + " प्रधानमंत्री शिगेरु इशिबा से भी मुलाकात हुई।"))
        .containsExactly(List.of("JP", "KE"));
  }

  private static List<List<String>> parties(String text) {
    return meetings(text).stream().map(Meeting::parties).toList();
  }

  private static List<Meeting> meetings(String text) {
    return ENGINE.extract(new Article(text, null, null, null, null)).meetings();
  }
}
