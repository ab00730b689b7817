package dev.sandhi.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShinglesTest {

  private static final Path SEEDS =
      Path.of(Objects.requireNonNull(System.getProperty("sandhi.root")), "seeds/articles");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void anEditedReportIsACopy(int seed) throws IOException {
    String report = seeds().get(seed);
    String edited =
        "नई दिल्ली, एजेंसी। "
            + report.substring(report.indexOf(' ', report.length() / 10)).replace("मुलाकात", "भेंट")
            + " (इनपुट एजेंसी से)";
    assertThat(Shingles.of(edited).isCopyOf(Shingles.of(report))).isTrue();
    assertThat(shareABand(edited, report)).isTrue();
  }

  @Test
  void reportsOfDifferentEventsAreNoCopies() throws IOException {
    List<String> seeds = seeds();
    for (String one : seeds) {
      for (String other : seeds) {
        assertThat(one.equals(other) || !Shingles.of(one).isCopyOf(Shingles.of(other))).isTrue();
      }
    }
  }

  @Test
  void aLongArticleThatQuotesAReportIsNoCopyOfIt() throws IOException {
    List<String> seeds = seeds();
    String report = seeds.get(3).substring(0, 900);
    String article = seeds.get(0) + report + seeds.get(1) + seeds.get(2);
    assertThat(Shingles.of(article).isCopyOf(Shingles.of(report))).isFalse();
  }

  @Test
  void spellingByTheMachineDoesNotMatter() throws IOException {
    String report = seeds().get(3);
    String other = Normalizer.normalize(report, Normalizer.Form.NFD);
    assertThat(Shingles.of(other.replace("ा", "ा\u200b")).isCopyOf(Shingles.of(report))).isTrue();
  }

  @Test
  void aTextOfAFewWordsIsComparedWithNothing() {
    assertThat(Shingles.of("भारत और ओमान ने समझौता किया।").bands()).isEmpty();
  }

  private static boolean shareABand(String one, String other) {
    return IntStream.of(Shingles.of(one).bands())
        .anyMatch(band -> Arrays.stream(Shingles.of(other).bands()).anyMatch(b -> b == band));
  }

  private static List<String> seeds() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files
          .sorted()
          .map(file -> {
            try {
              return Files.readString(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }
  }
}
