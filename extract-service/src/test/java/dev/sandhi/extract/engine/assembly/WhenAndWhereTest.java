package dev.sandhi.extract.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.Place;
import dev.sandhi.extract.engine.ExtractionEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When and where an event takes place whose own clause does not tell.
class WhenAndWhereTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  @Test
  void whoeverHasComeMeetsThere() {
    Meeting talks =
        lastMeeting(
            "फ्रांस के राष्ट्रपति इमैनुएल मैक्रों मंगलवार को जापान पहुंचे। उन्होंने सम्मेलन से इतर"
                + " कनाडा के प्रधानमंत्री जस्टिन ट्रूडो से मुलाकात की।");
    assertThat(talks.parties()).containsExactlyInAnyOrder("CA", "FR");
    assertThat(country(talks.place())).contains("JP");
    assertThat(day(talks.date())).contains("2024-06-11");
  }

  @Test
  void theNewsComesFromTheCityBehindTheHeadline() {
    Meeting talks =
        lastMeeting(
            "मंत्री पहुंचे ओस्लो\n\n"
                + "ओस्लो, 12 जून (भाषा) विदेश मंत्री एस जयशंकर मंगलवार को नॉर्वे पहुंचे। बाद में"
                + " उन्होंने नॉर्वे के विदेश मंत्री एस्पेन बार्थ ईडे से मुलाकात की।");
    assertThat(talks.place()).extracting(Place::city).isEqualTo("ओस्लो");
    assertThat(day(talks.date())).contains("2024-06-11");
  }

  @Test
  void whereAVisitGoesOnToIsNotWhereItIs() {
    Meeting visit =
        lastMeeting(
            "कनाडा के प्रधानमंत्री जस्टिन ट्रूडो सोमवार को इटली आए हैं। गुरुवार को वह मिलान"
                + " जाएंगे।");
    assertThat(visit.place()).extracting(Place::country, Place::city).containsExactly("IT", null);
  }

  @Test
  void aCapitalThatActsIsNoPlace() {
    Meeting talks =
        lastMeeting(
            "कनाडा के प्रधानमंत्री जस्टिन ट्रूडो ने मंगलवार को इटली में प्रधानमंत्री जॉर्जिया"
                + " मेलोनी से मुलाकात की। रोम ने व्यापार का मुद्दा उठाया।");
    assertThat(talks.place()).extracting(Place::country, Place::city).containsExactly("IT", null);
  }

  @Test
  void twoCountriesInARowAreNoPlace() {
    Agreement agreement =
        agreement(
            "भारत-नेपाल में बिजली समझौता\n\nकाठमांडू, एजेंसी। भारत और नेपाल ने मंगलवार को बिजली"
                + " समझौते पर हस्ताक्षर किए।");
    assertThat(agreement.place()).extracting(Place::city).isEqualTo("काठमांडू");
  }

  @Test
  void talksAreHeldWhereTheHeadlineSays() {
    Meeting talks =
        lastMeeting(
            "दावोस में मुलाकातों का दौर\n\n"
                + "कनाडा के प्रधानमंत्री जस्टिन ट्रूडो ने मंगलवार को इटली की प्रधानमंत्री जॉर्जिया"
                + " मेलोनी से मुलाकात की।");
    assertThat(talks.place())
        .extracting(Place::country, Place::city)
        .containsExactly("CH", "दावोस");
  }

  @Test
  void talksOfAPartOfACountryAreNotHeldThere() {
    Meeting talks =
        lastMeeting(
            "कनाडा के प्रधानमंत्री जस्टिन ट्रूडो ने मंगलवार को इटली की प्रधानमंत्री जॉर्जिया मेलोनी"
                + " से मुलाकात की और पूर्वी यूक्रेन में बढ़ती हिंसा पर चिंता जताई।");
    assertThat(country(talks.place())).isEmpty();
  }

  @Test
  void aCountryMayBeACity() {
    Meeting talks =
        lastMeeting(
            "कनाडा के प्रधानमंत्री जस्टिन ट्रूडो ने मंगलवार को सिंगापुर में इटली की प्रधानमंत्री"
                + " जॉर्जिया मेलोनी से मुलाकात की।");
    assertThat(talks.place())
        .extracting(Place::country, Place::city)
        .containsExactly("SG", "सिंगापुर");
  }

  @Test
  void aCapitalIsOfItsCountry() {
    Meeting talks =
        lastMeeting(
            "सोमवार को कीनिया की राजधानी के एक होटल में ब्रिटेन के विदेश मंत्री डेविड लैमी ने"
                + " सोमालिया के विदेश मंत्री अहमद मोआलिम फिकी से बातचीत की।");
    assertThat(country(talks.place())).contains("KE");
  }

  @Test
  void whatIsAnnouncedOnADayCarriesIt() {
    Agreement agreement =
        agreement(
            "जर्मनी और पोलैंड ने रक्षा समझौते को रद्द कर दिया है। पोलैंड के प्रधानमंत्री ने सोमवार"
                + " को इसका ऐलान किया।");
    assertThat(day(agreement.date())).contains("2024-06-10");
  }

  @Test
  void whatWasCalledOffIsOfTheNearerDay() {
    Meeting visit =
        lastMeeting(
            "नॉर्वे के विदेश मंत्री एस्पेन बार्थ ईडे को मंगलवार को दिल्ली पहुंचना था। खराब मौसम के"
                + " कारण यह यात्रा टाल दी गई।");
    assertThat(day(visit.date())).contains("2024-06-11");
  }

  @Test
  void sinceWhenSomethingHoldsIsNotWhenTheyMet() {
    Meeting talks =
        lastMeeting(
            "इटली और तुर्की के बीच रविवार से नौका सेवा चल रही है। इटली की प्रधानमंत्री जॉर्जिया"
                + " मेलोनी ने तुर्की के विदेश मंत्री हाकान फिदान से मुलाकात की।");
    assertThat(talks.date()).isNull();
  }

  @Test
  void severalMeetingsNeedNotBeOfOneDay() {
    Meeting talks =
        lastMeeting(
            "इटली की प्रधानमंत्री जॉर्जिया मेलोनी ने मंगलवार को कनाडा के प्रधानमंत्री जस्टिन ट्रूडो"
                + " से मुलाकात की। मेलोनी नॉर्वे के विदेश मंत्री एस्पेन बार्थ ईडे और मिस्र के विदेश"
                + " मंत्री सामेह शुक्री से भी अलग-अलग मिलीं।");
    assertThat(talks.parties()).contains("IT", "EG");
    assertThat(talks.date()).isNull();
  }

  @Test
  void anAgreementIsOfTheTalksNextToIt() {
    Agreement agreement =
        agreement(
            "मिस्र और इटली के नेताओं ने सोमवार को बैठक की। बैठक के बाद दोनों देशों ने बिजली समझौते"
                + " पर हस्ताक्षर किए। मंगलवार को इटली की प्रधानमंत्री जॉर्जिया मेलोनी ने मिस्र के"
                + " राष्ट्रपति अब्देल फतह अल-सिसी से फोन पर बात की।");
    assertThat(day(agreement.date())).contains("2024-06-10");
  }

  @Test
  void whatIsAgreedOverThePhoneIsAgreedNowhere() {
    Agreement statement =
        agreement(
            "रोम, 12 जून (एएफपी) इटली की प्रधानमंत्री जॉर्जिया मेलोनी और कनाडा के प्रधानमंत्री"
                + " जस्टिन ट्रूडो ने मंगलवार को फोन पर बात की। बाद में दोनों देशों ने एक संयुक्त"
                + " बयान जारी किया।");
    assertThat(statement.place()).isNull();
  }

  @Test
  void whatWasBeforeDoesNotDateWhatIsToldOn() {
    Meeting talks =
        lastMeeting(
            "चिली के राष्ट्रपति गैब्रियल बोरिक और पेरू की राष्ट्रपति दीना बोलुआर्ते ने मंगलवार को"
                + " सीमा संधि पर हस्ताक्षर किए। बोरिक सोमवार को लीमा पहुंचे थे। वार्ता के बाद दोनों"
                + " राष्ट्रपतियों ने व्यापार बढ़ाने पर जोर दिया।");
    assertThat(day(talks.date())).contains("2024-06-11");
  }

  @Test
  void whatIsToBeSignedElsewhereIsThere() {
    Agreement agreement =
        agreement(
            "इटली के विदेश मंत्री एंटोनियो ताजानी ने रोम में बताया कि कनाडा के साथ व्यापार समझौते"
                + " पर सहमति बन गई है। इस समझौते पर दोनों विदेश मंत्री अगले महीने ओटावा में"
                + " हस्ताक्षर करेंगे।");
    assertThat(agreement.place())
        .extracting(Place::country, Place::city)
        .containsExactly("CA", "ओटावा");
  }

  @Test
  void talksThatWereCalledOffDateWhoMetAfterThem() {
    String text =
        "अप्रैल में रद्द हुई वार्ता के दो महीने बाद मिस्र और इटली के विदेश मंत्रियों ने सोमवार को"
            + " काहिरा में मुलाकात की। दोनों देशों ने एक साझा बयान जारी किया।";
    Meeting talks = lastMeeting(text);
    assertThat(talks.status()).isEqualTo(MeetingStatus.HELD);
    assertThat(day(talks.date())).contains("2024-06-10");
    assertThat(day(agreement(text).date())).contains("2024-06-10");
  }

  @Test
  void theDayOnWhichOthersMetIsNotThatOfTheLead() {
    String text =
        "इटली की प्रधानमंत्री जॉर्जिया मेलोनी ने मिस्र के विदेश मंत्री से मुलाकात की। उन्होंने"
            + " शनिवार को कनाडा के प्रधानमंत्री जस्टिन ट्रूडो से भी बात की थी।";
    assertThat(ENGINE.extract(article(text)).meetings())
        .extracting(meeting -> day(meeting.date()))
        .containsExactly(Optional.empty(), Optional.of("2024-06-08"));
  }

  @Test
  void eachPartOfAHeadlineIsOfItsOwnDay() {
    Meeting talks =
        lastMeeting(
            "रोम में मेलोनी-ट्रूडो वार्ता: निवेश पर बात, आज ट्रेन से मिलान रवाना होंगे\n\n"
                + "रोम, 12 जून (भाषा) दोनों प्रधानमंत्री मंगलवार को मिले।");
    assertThat(day(talks.date())).contains("2024-06-11");
  }

  @Test
  void howLongTheyHadNotMetIsNoDate() {
    Meeting talks = lastMeeting("इटली और मिस्र के विदेश मंत्री सात साल बाद रोम में मिले।");
    assertThat(talks.date()).isNull();
  }

  @Test
  void aDayBeforeTheAgreementIsThatOfTheSigning() {
    for (String day : List.of("आज", "बुधवार सुबह")) {
      String text = "इटली और मिस्र ने रोम में " + day + " व्यापार समझौते पर हस्ताक्षर किए।";
      assertThat(day(agreement(text).date())).as(day).contains("2024-06-12");
    }
    assertThat(agreement("इटली ने मिस्र के साथ मंगलवार को हुआ समझौता रद्द कर दिया।").date())
        .isNull();
  }

  @Test
  void whatOnlyFramesWhatWasSaidBeforeIsOfNoKnownDay() {
    Meeting talks =
        lastMeeting(
            "इटली ने मंगलवार को नए प्रतिबंध लगाए। इससे पहले रोम में मिस्र के विदेश मंत्री सामेह"
                + " शुक्री से मुलाकात के दौरान प्रधानमंत्री जॉर्जिया मेलोनी ने इसका ऐलान किया था।");
    assertThat(talks.parties()).containsExactlyInAnyOrder("EG", "IT");
    assertThat(talks.date()).isNull();
  }

  @Test
  void whoeverIsOnATripMeetsNobodyAtHome() {
    Meeting talks =
        lastMeeting(
            "ओस्लो, 12 जून (भाषा)। नॉर्वे के विदेश मंत्री एस्पेन बार्थ ईडे सोमवार को नैरोबी पहुंचे।"
                + " मंगलवार को केन्या के विदेश मंत्री मुसालिया मुदावादी ने ईडे से बातचीत की।");
    assertThat(talks.parties()).containsExactlyInAnyOrder("KE", "NO");
    assertThat(talks.place()).extracting(Place::city).isEqualTo("नैरोबी");
  }

  @Test
  void whatIsRecalledBehindNewsIsNoSettingOfIt() {
    Agreement agreement =
        agreement(
            "इटली और मिस्र के बीच व्यापार पर सहमति बन गई है। दोनों देशों के विदेश मंत्रियों की"
                + " पिछली बैठक अक्टूबर 2019 में काहिरा में हुई थी।");
    assertThat(agreement.date()).isNull();
    assertThat(agreement.place()).isNull();
  }

  @Test
  void whatAHeadlineTellsIsOfTheDayOnWhichItIsMadeKnown() {
    Agreement agreement =
        agreement(
            "इटली और मिस्र मछली समझौते पर राजी\n\n"
                + "इटली और मिस्र महीनों की खींचतान के बाद मछली समझौते पर सहमत हो गए हैं। इसकी"
                + " घोषणा मंगलवार तड़के काहिरा में मिस्र के विदेश मंत्री समेह शौकरी ने की।");
    assertThat(day(agreement.date())).contains("2024-06-11");
  }

  @Test
  void whoeverBringsTwoTogetherMeetsEachOnThatDay() {
    Meeting talks =
        lastMeeting(
            "नॉर्वे के विदेश मंत्री एस्पेन बार्थ ईडे ने मंगलवार को ओस्लो में सर्बिया के राष्ट्रपति"
                + " अलेक्जांडर वुचिच और कोसोवो के प्रधानमंत्री अल्बिन कुर्ती को एक मेज पर बिठाया।"
                + " पहले उन्होंने दोनों से अलग-अलग मुलाकात की थी।");
    assertThat(talks.parties()).hasSize(2);
    assertThat(day(talks.date())).contains("2024-06-11");
  }

  private static Optional<String> country(@Nullable Place place) {
    return Optional.ofNullable(place).map(Place::country);
  }

  private static Optional<String> day(@Nullable EventDate date) {
    return Optional.ofNullable(date)
        .map(EventDate::start)
        .map(start -> start.earliest().toString());
  }

  private static Meeting lastMeeting(String text) {
    return ENGINE.extract(article(text)).meetings().getLast();
  }

  private static Agreement agreement(String text) {
    return ENGINE.extract(article(text)).agreements().getFirst();
  }

  private static Article article(String text) {
    return new Article(text, null, null, null, LocalDate.of(2024, 6, 12));
  }
}
