package dev.sandhi.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.extract.RandomTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever text comes, the engine reads it, and quotes it as it stands.
class EvidencePropertiesTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();
  private static final List<String> ARTICLES = TestTexts.all();
  private static final int MEGABYTE = 1_000_000;

  @Test
  void theArticlesOfTheProjectAreQuotedAsTheyStand() {
    assertThat(ARTICLES).hasSizeGreaterThan(150);
    ARTICLES.forEach(EvidencePropertiesTest::check);
  }

  @Test
  void anArticleMayBeCutAnywhere() {
    RandomTexts.each(100, EvidencePropertiesTest::cut, EvidencePropertiesTest::check);
  }

  @Test
  void articlesMayBeMixedWithAnything() {
    RandomTexts.each(
        60,
        random -> cut(random) + RandomTexts.anything(random) + cut(random),
        EvidencePropertiesTest::check);
  }

  @Test
  void anyCharacterOfAnArticleMayBeAnother() {
    RandomTexts.each(60, EvidencePropertiesTest::mutated, EvidencePropertiesTest::check);
  }

  @Test
  void theWordsOfAnArticleMayStandInAnyOrder() {
    RandomTexts.each(60, EvidencePropertiesTest::shuffled, EvidencePropertiesTest::check);
  }

  @Test
  void aTextMayBeAnything() {
    RandomTexts.any(EvidencePropertiesTest::check);
  }

  @ParameterizedTest
  @MethodSource
  void aTextMayBeAMegabyteOfOneThing(String part) {
    check(part.repeat(MEGABYTE / part.length()));
  }

  private static Stream<String> aTextMayBeAMegabyteOfOneThing() {
    return Stream.of("क", "रूस, ", "(\"", "\uD83D\uDE00", "\u0301", "रूस\n");
  }

  @Test
  void aMegabyteMayBeWithoutSpaces() {
    check(String.join("", ARTICLES).replaceAll("\\s", ""));
  }

  @Test
  void aClauseMayStandTenThousandTimes() {
    check("रूस और चीन के विदेश मंत्रियों ने मंगलवार को मॉस्को में मुलाकात की। ".repeat(10_000));
  }

  private static String cut(Random random) {
    String article = ARTICLES.get(random.nextInt(ARTICLES.size()));
    int one = random.nextInt(article.length() + 1);
    int other = random.nextInt(article.length() + 1);
    return article.substring(Math.min(one, other), Math.max(one, other));
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(cut(random));
    for (int i = 0; i < text.length() / 20; i++) {
      int at = random.nextInt(text.length());
      text.setCharAt(at, text.charAt(random.nextInt(text.length())));
    }
    return text.toString();
  }

  private static String shuffled(Random random) {
    List<String> words = new ArrayList<>(List.of(cut(random).split("(?<=\\s)", -1)));
    Collections.shuffle(words, random);
    return String.join("", words);
  }

  private static void check(String text) {
    int[] signs = text.codePoints().toArray();
    Article article = new Article(text, null, null, null, null);
    Extraction extraction = ENGINE.extract(article);
    List<EventRecord> records = new ArrayList<>(extraction.meetings());
    records.addAll(extraction.agreements());
    for (EventRecord record : records) {
      assertThat(record.evidence()).isNotEmpty();
      for (Evidence evidence : record.evidence()) {
        int length = evidence.end() - evidence.start();
        assertThat(new String(signs, evidence.start(), length)).isEqualTo(evidence.quote());
      }
    }
    if (text.length() < MEGABYTE / 10) {
      assertThat(ENGINE.extract(article)).isEqualTo(extraction);
    }
  }
}
