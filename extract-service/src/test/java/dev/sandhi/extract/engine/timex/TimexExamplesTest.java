package dev.sandhi.extract.engine.timex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Segmenter;
import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import dev.sandhi.extract.engine.text.Span;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs every example of every family of rules; the sentence is the name of its test.
final class TimexExamplesTest {

  private final Segmenter segmenter = DocumentLists.segmenter();
  private final TimexTagger tagger = new TimexTagger();
  private final DatelineReader datelines = new DatelineReader(tagger);

  @TestFactory
  Stream<DynamicContainer> examples() {
    return TimexExample.files().stream()
        .map(file ->
            DynamicContainer.dynamicContainer(
                TimexExample.familyOf(file),
                TimexExample.read(file).stream()
                    .map(example ->
                        DynamicTest.dynamicTest(
                            example.marked(), example.where(), () -> run(example)))));
  }

  @Test
  void everyRuleHasAnExample() {
    Set<String> shown = new HashSet<>();
    for (Path file : TimexExample.files()) {
      TimexExample.read(file).forEach(example -> shown.add(example.rule()));
    }
    List<String> rules =
        new TimexGrammar(TimeLexicon.load()).rules().stream().map(TimexRule::name).toList();

    assertThat(rules).doesNotHaveDuplicates().allMatch(shown::contains);
  }

  @Test
  void everyFamilySaysWhatItDoesNotTake() {
    assertThat(TimexExample.files())
        .allMatch(file -> TimexExample.read(file).stream().anyMatch(TimexExample::isNegative));
  }

  private void run(TimexExample example) {
    Document document = segmenter.segment(DevanagariNormalizer.normalize(example.text()));
    List<Timex> times = tagger.tag(document);
    Anchor anchor = datelines.read(example.published(), document, times);
    TimexResolver resolver = new TimexResolver(document, times, anchor);
    List<Timex> within =
        times.stream().filter(time -> wordsOf(document, time).overlaps(example.words())).toList();
    if (example.isNegative()) {
      assertThat(within).isEmpty();
      return;
    }
    assertThat(within).hasSize(1);
    Timex timex = within.getFirst();
    assertThat(wordsOf(document, timex)).isEqualTo(example.words());
    assertThat(timex.rule()).isEqualTo(example.rule());
    assertThat(answer(resolver.resolve(timex, example.tense()), timex))
        .isEqualTo(example.expected());
  }

  private static Span wordsOf(Document document, Timex timex) {
    return document.text().toOriginal(document.spanOf(timex.tokens()));
  }

  /// In the notation of the example files.
  private static String answer(EventDate date, Timex timex) {
    if (timex.isoDuration().isPresent()) {
      return timex.isoDuration().get();
    }
    if (date.start() == null) {
      return "?" + date.unresolved();
    }
    PartialDate end = date.end();
    return date.start().iso()
        + (end == null ? "" : ".." + end.iso())
        + (date.conflict() == null ? "" : "!");
  }
}
