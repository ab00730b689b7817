package dev.sandhi.extract.engine.timex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.RandomTexts;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Segmenter;
import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds for any heap of words of time, in whatever order.
final class TimexPropertiesTest {

  private static final List<String> WORDS = words();

  private final Segmenter segmenter = DocumentLists.segmenter();
  private final TimexTagger tagger = new TimexTagger();
  private final DatelineReader datelines = new DatelineReader(tagger);

  @Test
  void timesAreInOrderAndWithinTheirSentence() {
    RandomTexts.of(
        WORDS,
        24,
        " ",
        text -> {
          Document document = segmenter.segment(DevanagariNormalizer.normalize(text));

          int end = 0;
          for (Timex timex : tagger.tag(document)) {
            assertThat(timex.tokens().start()).isGreaterThanOrEqualTo(end);
            assertThat(document.sentenceOf(timex.tokens().start()).tokens().covers(timex.tokens()))
                .isTrue();
            end = timex.tokens().end();
          }
        });
  }

  @Test
  void everyTimeComesToADateOrAReason() {
    RandomTexts.of(WORDS, 24, " ", this::comesToADateOrAReason);
  }

  private void comesToADateOrAReason(String text) {
    Random random = new Random(text.hashCode());
    LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(36_500));
    boolean isKnown = random.nextBoolean();
    Document document = segmenter.segment(DevanagariNormalizer.normalize(text));
    List<Timex> times = tagger.tag(document);
    @Nullable LocalDate given = isKnown ? day : null;
    TimexResolver resolver =
        new TimexResolver(document, times, datelines.read(given, document, times));

    for (Timex timex : times) {
      for (Tense tense : Tense.values()) {
        EventDate date = resolver.resolve(timex, tense);
        assertThat(date.words()).isNotBlank();
        assertThat(date.start() == null).isEqualTo(date.unresolved() != null);
      }
    }
  }

  private static List<String> words() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-",
                ",",
                "(",
                ")",
                "/",
                "।",
                "\n",
                "5",
                "29",
                "31",
                "12वीं",
                "2025",
                "1999",
                "5.5",
                "10:30",
                "05/11/2025",
                "2025-11-05",
                "05.11.2025",
                "बैठक",
                "ने",
                "मिले"));
    Stream.of(
            Tsv.read("lexicon/months.tsv", "surface", "value", "alone"),
            Tsv.read("lexicon/weekdays.tsv", "surface", "value"),
            Tsv.read("lexicon/units.tsv", "surface", "unit", "form"),
            Tsv.read("lexicon/relative-days.tsv", "surface", "past", "future"),
            Tsv.read("lexicon/directions.tsv", "surface", "value"),
            Tsv.read("lexicon/day-parts.tsv", "surface"),
            Tsv.read("lexicon/fractions.tsv", "surface", "alone", "added"),
            Tsv.read("lexicon/time-links.tsv", "surface", "role"))
        .flatMap(List::stream)
        .forEach(row -> words.add(row.cell(0)));
    return List.copyOf(words);
  }
}
