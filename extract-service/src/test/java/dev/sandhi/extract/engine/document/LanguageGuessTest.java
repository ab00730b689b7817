package dev.sandhi.extract.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.extract.RandomTexts;
import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

  private final LanguageGuess guess = DocumentLists.languageGuess();

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "विदेश मंत्री एस. जयशंकर ने शुक्रवार को मॉस्को में अपने रूसी समकक्ष से मुलाकात की।",
        "दोनों देशों के बीच रक्षा सहयोग पर दस वर्षीय समझौता हुआ है.",
        "प्रधानमंत्री जापान रवाना",
        "भारत-रूस शिखर सम्मेलन आज",
        "मोदी-पुतिन मुलाकात",
        "पनामा ने छोड़ा चीन का हाथ",
        "छह समझौतों पर हस्ताक्षर",
        "ईरान, इराक, तुर्की: त्रिपक्षीय बैठक संपन्न",
        "अमेरिका–पेरू साझेदारी का नया दौर: सुरक्षा, खनिज और कूटनीति",
        "क्या भारत और चीन के संबंध कभी सामान्य हो सकेंगे?",
        "संयुक्त राष्ट्र महासभा",
        "नेपाल के प्रधानमंत्री केपी शर्मा ओली भारत की यात्रा पर आएंगे।",
        "महाराष्ट्र के मुख्यमंत्री ने पुणे में कहा कि मराठी भाषा का सम्मान होना चाहिए।",
        "उन्होंने X पर लिखा, \"Good meeting with President Putin\" और बैठक को सफल बताया।",
        "ईरान व पाकिस्तान के संबंध किसी के दबाव से नहीं टूटेंगे",
      })
  void knowsHindi(String text) {
    assertThat(foreign(text)).isEqualTo("hi");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          hi-x-krutidev => Hkkjr vkSj vesfjdk us j{kk lg;ksx ds fy, le>kSrs ij gLrk{kj fd, gSaA
          hi-x-krutidev => fons'k ea=h us dgk fd nksuksa ns'kksa ds chp ckrphr vPNh jgh gSA
          hi-x-chanakya => ÂýÏæÙ×´˜æè Ùð ·¤ãæ ç·¤ ÎôÙô´ Îðàæô´ ·Ô¤ Õè¿ â×Ûæõìæ ãé¥æ ãñÐ
          mr => पंतप्रधान मोदी यांनी शुक्रवारी रशियाचे अध्यक्ष पुतिन यांची भेट घेतली.
          mr => दोन्ही देशांमध्ये संरक्षण करार झाला आहे.
          mr => भारत आणि फ्रान्समध्ये राफेल विमानांसाठी करार
          mr => परराष्ट्र मंत्री जयशंकर उद्या लंडन दौऱ्यावर जाणार आहेत, असे मंत्रालयाने सांगितले.
          mr => या बैठकीत व्यापार व गुंतवणुकीवर चर्चा झाली आणि तीन करार करण्यात आले.
          mr => अमेरिकेने नवीन शुल्क लागू केल्याने भारताच्या निर्यातीवर परिणाम होणार आहे.
          mr => चीनचे अध्यक्ष शी जिनपिंग यांच्याशी त्यांनी चर्चा केली.
          mr => युक्रेनमधील युद्ध थांबवण्यासाठी दोन्ही नेते पुन्हा भेटणार असल्याचे वृत्त आहे.
          mr => जपानच्या पंतप्रधानांनी भारताला दिलेले आश्वासन पूर्ण केले नाही.
          mr => पुतिन यांचा भारत दौरा रद्द
          ne => प्रधानमन्त्री केपी शर्मा ओलीले चीनका राष्ट्रपति सी चिनफिङसँग भेटवार्ता गरेका छन्।
          ne => नेपाल र भारतबीच विद्युत व्यापार सम्झौता भएको छ।
          ne => परराष्ट्रमन्त्रीले भोलि दिल्लीमा भारतीय समकक्षीसँग वार्ता गर्ने भएका छन्।
          ne => दुई देशका प्रतिनिधिहरूले सीमा समस्याबारे छलफल गरे।
          ne => यो सम्झौताले दुवै देशलाई फाइदा पुग्ने उनले बताए।
          ne => बैठकमा जलवायु परिवर्तनको विषयमा पनि छलफल भएको थियो।
          ne => अमेरिकी राष्ट्रपतिले युक्रेन युद्ध रोक्न पहल गर्ने बताएका छन्।
          ne => नेपालले चीनसँगको नाका खोल्न आग्रह गरेको छ।
          ne => उहाँले भारत भ्रमणका क्रममा सात वटा सम्झौतामा हस्ताक्षर गर्नुभयो।
          ne => राष्ट्रपति पौडेल कतार जाने तयारीमा छन्
          sa => भारतस्य प्रधानमन्त्री रूसदेशस्य राष्ट्रपतिना सह वार्ताम् अकरोत् इति सूचना अस्ति।
          bho => प्रधानमंत्री मोदी आज रूस गइल बाड़े आ उहाँ पुतिन से बात कइले।
          mai => प्रधानमंत्री मोदी रूस गेल छथि आ ओतय समझौता भेल अछि।
          ur => وزیر خارجہ نے جمعہ کو ماسکو میں اپنے روسی ہم منصب سے ملاقات کی۔
          ur => دونوں ملکوں کے درمیان تجارتی معاہدے پر دستخط ہوئے ہیں۔
          ur => بھارت اور روس کے تعلقات
          en => The two ministers met in Moscow on Friday and signed an agreement on trade.
          en => India and Russia to hold a summit in December
          en => President Putin is in New Delhi for talks with Prime Minister Modi.
          bn => দুই দেশের মধ্যে চুক্তি স্বাক্ষরিত হয়েছে।
          pa => ਦੋਵਾਂ ਦੇਸ਼ਾਂ ਵਿਚਾਲੇ ਸਮਝੌਤਾ ਹੋਇਆ।
          gu => બંને દેશો વચ્ચે કરાર થયો.
          ta => இரு நாடுகளுக்கும் இடையே ஒப்பந்தம் கையெழுத்தானது.
          te => రెండు దేశాల మధ్య ఒప్పందం కుదిరింది.
          und => وقع الوزيران اتفاقية في موسكو.
          hi-x-krutidev => Hkkjr vkSj :l ds fons'k eaf=;ksa us eqykdkr dh gSA
          und => Les deux ministres se sont rencontrés à Moscou.
          und => Россия и Индия подписали соглашение.
          und => 2025-12-05
          """)
  void knowsOthers(String language, String text) {
    assertThat(foreign(text)).isEqualTo(language);
  }

  @Test
  void knowsEveryGoldArticleForHindi() throws IOException {
    Path gold =
        Path.of(System.getProperty("sandhi.root", ".."), "extract-service/src/test/resources/gold");
    assumeThat(gold).isDirectory();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(gold)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode article = json.readTree(line);
          assertThat(foreign(article.get("text").asText()))
              .as(article.get("id").asText())
              .isEqualTo("hi");
        }
      }
    }
  }

  @Test
  void acceptsAnyString() {
    RandomTexts.any(text -> {
      assertThat(List.of(foreign(text))).isNotEmpty();
    });
  }

  private String foreign(String text) {
    return guess.foreign(DevanagariNormalizer.normalize(text).normalized()).orElse("hi");
  }
}
