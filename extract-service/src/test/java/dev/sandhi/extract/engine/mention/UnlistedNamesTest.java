package dev.sandhi.extract.engine.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The people in these sentences are made up, so that no list knows them.
class UnlistedNamesTest {

  private static final MentionTagger TAGGER = new MentionTagger(Names.load(), Grammar.load());

  @ParameterizedTest
  @CsvSource({
    "रविवार को डेविड हेलमैन ने पत्रकारों से कहा कि बातचीत अच्छी रही।, डेविड हेलमैन",
    "बाद में अब्दुल करीम हसनी ने कहा कि समझौता नहीं होगा।, अब्दुल करीम हसनी",
    "प्रधानमंत्री ली वेनशेंग ने अतिथियों का स्वागत किया।, ली वेनशेंग",
    "रक्षा मंत्री अमीर हेलमैनी ने बैठक की।, अमीर हेलमैनी",
    "वाणिज्य मंत्री सुल्तान अल वेनशी ने बैठक की।, सुल्तान अल वेनशी",
    "विदेश मंत्री प्रिंस हसनी बिन वेनशी ने बैठक की।, हसनी बिन वेनशी",
    "विदेश सचिव प्रेम बहादुर कोइरांग ने बैठक की।, प्रेम बहादुर कोइरांग"
  })
  void aPersonWhomNoListKnowsIsFound(String text, String name) {
    assertThat(people(text)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ली ने बैठक की।", "ली और हसनी मिले।", "बैठक में हसनी और ली मिले।"})
  void aSurnameThatIsAnotherWordIsKnownByWhatItDoes(String next) {
    String told = "प्रधानमंत्री ली वेनशेंग और मंत्री करीम हसनी ने बात की। ";
    assertThat(people(told + next)).hasSizeGreaterThan(2).contains("ली");
    assertThat(people(told + "उन्होंने शपथ ली और काम शुरू किया।")).doesNotContain("ली");
  }

  @Test
  void aCountryBeforeANameIsThePersonsCountry() {
    Document document = read("न्यूजीलैंड के मार्टिन हेलगेसन ने कहा कि वार्ता सफल रही।");
    assertThat(TAGGER.tag(document))
        .filteredOn(PersonMention.class::isInstance)
        .singleElement()
        .extracting(mention -> ((PersonMention) mention).affiliation())
        .isNotNull()
        .extracting(affiliation -> affiliation.code())
        .isEqualTo("NZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "सरकार ने नई कर व्यवस्था पर टैरिफ का असर बताया।",
        "चंद मिनट बाद उसी मंच से घोषणा हुई।",
        "दोनों देशों के बीच मुक्त व्यापार पर चर्चा हुई।",
        "जापान की राजधानी में भारी बारिश हुई।"
      })
  void whatIsNoPersonIsNone(String text) {
    assertThat(people(text)).isEmpty();
  }

  private static List<String> people(String text) {
    Document document = read(text);
    return TAGGER.tag(document).stream()
        .filter(PersonMention.class::isInstance)
        .map(mention -> document.textOf(((PersonMention) mention).name()))
        .toList();
  }

  private static Document read(String text) {
    return DocumentLists.segmenter().segment(DevanagariNormalizer.normalize(text));
  }
}
