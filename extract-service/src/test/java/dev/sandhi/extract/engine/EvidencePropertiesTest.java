package dev.sandhi.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever text comes, the engine reads it, and quotes it as it stands.
class EvidencePropertiesTest {

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();
  private static final List<String> SEEDS = seeds();

  @Property(tries = 150)
  void everyQuoteEqualsTheTextAtItsOffsets(@ForAll("texts") String text) {
    Article article = new Article(text, null, null, null, null);
    Extraction extraction = ENGINE.extract(article);
    List<EventRecord> records = new ArrayList<>(extraction.meetings());
    records.addAll(extraction.agreements());
    for (EventRecord record : records) {
      assertThat(record.evidence()).isNotEmpty();
      for (Evidence evidence : record.evidence()) {
        int start = text.offsetByCodePoints(0, evidence.start());
        int end = text.offsetByCodePoints(0, evidence.end());
        assertThat(text.substring(start, end)).isEqualTo(evidence.quote());
      }
    }
    assertThat(ENGINE.extract(article)).isEqualTo(extraction);
  }

  /// Real articles, cut, joined and spoilt; and strings of anything.
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> cut =
        Combinators.combine(
                Arbitraries.of(SEEDS),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.doubles().between(0, 1))
            .as((seed, from, to) ->
                seed.substring(
                    (int) (Math.min(from, to) * seed.length()),
                    (int) (Math.max(from, to) * seed.length())));
    Arbitrary<String> noise =
        Arbitraries.strings()
            .withCharRange('\u0900', '\u097F')
            .withChars(" \n.,|-\u0964\u200D\u200C\u00A0(\"'09\uD83D\uDD30\uD800")
            .ofMaxLength(60);
    Arbitrary<String> spoilt =
        Combinators.combine(cut, noise, cut).as((head, middle, tail) -> head + middle + tail);
    return Arbitraries.oneOf(cut, noise, spoilt, Arbitraries.strings().ofMaxLength(300));
  }

  private static List<String> seeds() {
    Path folder = Path.of(System.getProperty("sandhi.root"), "seeds", "articles");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(EvidencePropertiesTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
