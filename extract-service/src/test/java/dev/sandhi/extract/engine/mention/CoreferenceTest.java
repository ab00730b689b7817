package dev.sandhi.extract.engine.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who the people of a text are: name, role and country, in the order of the text. Most of them are
/// made up, so that the text alone tells of them.
class CoreferenceTest {

  private static final Grammar GRAMMAR = Grammar.load();
  private static final MentionTagger TAGGER = new MentionTagger(Names.load(), GRAMMAR);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "अंगोला के राष्ट्रपति पेद्रो मैनुअल कावाल्हो ने कहा।|पेद्रो मैनुअल कावाल्हो; राष्ट्रपति;"
            + " AO",
        "नेपाल के विदेश मंत्री के पी थापलिया ने कहा।|के पी थापलिया; विदेश मंत्री; NP",
        "स्पेन के राजदूत खोर्खे दे ला वेरदो ने कहा।|खोर्खे दे ला वेरदो; राजदूत; ES",
        "इटली की राजदूत जॉर्जिया बेल्मोंती ने कहा।|जॉर्जिया बेल्मोंती; राजदूत; IT",
        "दक्षिण कोरिया के उप विदेश मंत्री चो सुंग-इन ने कहा।|चो सुंग-इन; उप विदेश मंत्री; KR",
        "माली के सोउमाना केइत्रा ने हाथ मिलाया।|सोउमाना केइत्रा; null; ML",
        "पुतिन के विशेष दूत अर्काडी बेलोनोव पहुंचे।|अर्काडी बेलोनोव; विशेष दूत; RU",
        "सचिव (पश्चिम) राघवन मेनोथ ने कहा।|राघवन मेनोथ; सचिव; null",
        "केन्या ने कहा कि उसके विदेश मंत्री ओडिम्बो वाकेसा जाएंगे।|ओडिम्बो वाकेसा; विदेश मंत्री;"
            + " KE",
        "चिली की ओर से विदेश मंत्री राउल पिंतेरो बोले।|राउल पिंतेरो; विदेश मंत्री; CL"
      })
  void titlesAndNamesAreRead(String text, String person) {
    assertThat(people(text)).containsExactly(person);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "विदेश मंत्री एस जयशंकर ने अपने घाना के समकक्ष कोफी बेनोह से मुलाकात की।",
        "विदेश मंत्री एस जयशंकर और घाना के विदेश मंत्री कोफी बेनोह मिले।"
      })
  void aCounterpartHoldsTheOfficeOfTheOther(String text) {
    assertThat(people(text))
        .containsExactly("एस जयशंकर; विदेश मंत्री; IN", "कोफी बेनोह; विदेश मंत्री; GH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "जर्मनी और पोलैंड के विदेश सचिवों पेतर लिंदहोर्स्ट और मारेक वोलन्स्की ने बात की।",
        "जर्मनी के विदेश सचिव पेतर लिंदहोर्स्ट और पोलैंड के विदेश सचिव मारेक वोलन्स्की ने बात की।"
      })
  void anOfficeInThePluralIsHeldByEach(String text) {
    assertThat(people(text))
        .containsExactly("पेतर लिंदहोर्स्ट; विदेश सचिव; DE", "मारेक वोलन्स्की; विदेश सचिव; PL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "फिजी के प्रधानमंत्री सितिवेनी नाकाउ तथा टोंगा के सियाले वाइपुलु ने बात की।|प्रधानमंत्री",
        "चिली के विदेश मंत्री राउल पिंतेरो, पेरू के हेक्टर सालिनेरो मिले।|विदेश मंत्री",
        "फिजी के राजदूत सितिवेनी नाकाउ और टोंगा के सियाले वाइपुलु ने बात की।|null"
      })
  void whoStandsBesideAHeadOrMinisterIsTheSameElsewhere(String text, String role) {
    assertThat(people(text)).last().asString().contains("; " + role + "; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"वोलोदीमीर ज़ेलेन्सकी ने कहा।", "वोलोदिमिर जेलेंस्की ने कहा।"})
  void theRegisterIsFoundUnderOtherSpellings(String text) {
    assertThat(people(text)).singleElement().asString().endsWith("UA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "अमेरिकी राष्ट्रपति चुनाव में मतदान हुआ।",
        "दोनों देशों ने राजनयिक संबंध बहाल किए।",
        "भारत और जापान के बीच मंत्री स्तरीय वार्ता हुई।",
        "ट्रंप प्रशासन ने शुल्क बढ़ाया।"
      })
  void aTitleInACompoundIsNobody(String text) {
    Document document = read(text);
    assertThat(TAGGER.tag(document))
        .noneMatch(mention ->
            mention instanceof PersonMention || mention instanceof Mention.OfficeMention);
  }

  private static List<String> people(String text) {
    Document document = read(text);
    List<Mention> mentions = TAGGER.tag(document);
    Coreference coreference = Coreference.of(document, mentions, GRAMMAR);
    return mentions.stream()
        .filter(PersonMention.class::isInstance)
        .map(mention -> coreference.person((PersonMention) mention))
        .distinct()
        .map(person ->
            document.textOf(person.name())
                + "; "
                + person
                    .title()
                    .map(
                        title -> title.plural() ? title.singular() : document.textOf(title.words()))
                    .orElse("null")
                + "; "
                + person.country().orElse("null"))
        .toList();
  }

  private static Document read(String text) {
    return DocumentLists.segmenter().segment(DevanagariNormalizer.normalize(text));
  }
}
