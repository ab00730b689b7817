package dev.sandhi.extract.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sandhi.extract.RandomTexts;
import dev.sandhi.extract.engine.text.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {

  private static final List<String> PARTS =
      List.of(
          "भारत",
          "है",
          "डॉ",
          "एस",
          "आई",
          ".",
          "।",
          "?",
          "!",
          "\"",
          "'",
          "(",
          ")",
          " ",
          "\n",
          "-",
          "•",
          "1",
          ",",
          ":",
          "यह भी पढ़ें",
          "Leave a Reply",
          "#टैग",
          "— X (@x)",
          "\uD83D",
          "\uD83D\uDE00",
          "U",
          "pic.twitter.com/ab",
          "|",
          "…",
          "\u0301",
          "अमेरिका और रूस के बीच हुआ समझौता ");

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          अमेरिका करेगा निवेश                        => HEADING
          निगरानी कैसे होगी?                         => HEADING
          दोनों देशों ने बात की।                       => PARAGRAPH
          दोनों देशों ने समझौता किया.                   => PARAGRAPH
          उन्होंने जनवरी में समझौता किया था। (HN)          => PARAGRAPH
          बैठक में इन बिंदुओं पर सहमति बनी:               => PARAGRAPH
          - संयुक्त प्रशिक्षण मिशन                      => LIST_ITEM
          – संयुक्त प्रशिक्षण मिशन                      => LIST_ITEM
          • संयुक्त प्रशिक्षण मिशन                      => LIST_ITEM
          * संयुक्त प्रशिक्षण मिशन                      => LIST_ITEM
          🔰 सुरक्षा सहयोग                            => LIST_ITEM
          ⚙️ महत्वपूर्ण खनिज                          => LIST_ITEM
          1. दोनों नेता मिले।                          => LIST_ITEM
          2) दोनों नेता मिले।                          => LIST_ITEM
          (iii) खेल में सहयोग।                        => LIST_ITEM
          2025 में दोनों नेता मिले।                     => PARAGRAPH
          """)
  void tellsBlocksApart(String line, Block.Kind kind) {
    assertThat(Segments.of(line).blocks()).singleElement().extracting(Block::kind).isEqualTo(kind);
  }

  @Test
  void leavesBulletsOutOfSentences() {
    Document document = Segments.of("बातें ये थीं:\n- व्यापार बढ़ेगा\n1. सुरक्षा बढ़ेगी।");
    assertThat(document.sentences())
        .extracting(sentence -> document.textOf(sentence.tokens()))
        .containsExactly("बातें ये थीं:", "व्यापार बढ़ेगा", "सुरक्षा बढ़ेगी।");
  }

  @Test
  void cutsNothingOutOfNothing() {
    assertThat(Segments.of("").blocks()).isEmpty();
    assertThat(Segments.of(" \n\u200D\n ").blocks()).isEmpty();
    assertThat(Segments.of("-").sentences()).hasSize(1);
  }

  @Test
  void keepsEverythingInOrder() {
    RandomTexts.of(
        PARTS,
        60,
        "",
        text -> {
          check(Segments.of(text));
        });
  }

  @Test
  void acceptsAnyString() {
    RandomTexts.any(text -> {
      check(Segments.of(text));
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".", "?", "\"", ". ", ") ", "।", "?,", "\n", "- ", "यह भी पढ़ें: ", ".\"", "#क "})
  void takesLinearTime(String part) {
    String text = part.repeat(1_000_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Segments.of(text));
  }

  private static void check(Document document) {
    String view = document.text().normalized();
    int end = 0;
    for (Block block : document.blocks()) {
      assertThat(view.substring(end, block.span().start())).isBlank();
      assertThat(block.span().of(view)).isNotBlank();
      end = block.span().end();
    }
    assertThat(view.substring(end)).isBlank();
    checkTokens(document);
    checkSentences(document);
  }

  private static void checkTokens(Document document) {
    int end = 0;
    for (int i = 0; i < document.tokens().size(); i++) {
      Token token = document.token(i);
      assertThat(token.index()).isEqualTo(i);
      assertThat(token.text()).isEqualTo(token.span().of(document.text().normalized()));
      assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
      end = token.span().end();
    }
  }

  private static void checkSentences(Document document) {
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      assertThat(sentence.tokens().start()).isEqualTo(next);
      assertThat(sentence.tokens().length()).isPositive();
      assertThat(sentence.block().remain()).isNull();
      Span span = document.spanOf(sentence.tokens());
      assertThat(sentence.block().span().covers(span)).isTrue();
      assertThat(document.sentenceOf(next)).isEqualTo(sentence);
      next = sentence.tokens().end();
    }
    assertThat(next).isEqualTo(document.tokens().size());
  }
}
