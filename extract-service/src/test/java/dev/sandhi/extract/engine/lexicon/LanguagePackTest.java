package dev.sandhi.extract.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.engine.frame.FrameLoader;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The hygiene of the language pack. A word that the normaliser would change can never be found in
/// a text: Lucene's Hindi stemmer lists endings such as ाएंगी, which the normaliser before it has
/// already taken away.
class LanguagePackTest {

  private static final Path MODULE = Path.of(System.getProperty("sandhi.root"), "extract-service");
  private static final Path PACK = MODULE.resolve("src/main/resources/hi");

  @ParameterizedTest
  @MethodSource("lexicons")
  void everyEntryCanBeReached(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        for (String surface : line.split("[\t|]", -1)) {
          assertThat(DevanagariNormalizer.normalize(surface).normalized())
              .as("%s: %s", file.getFileName(), line)
              .isEqualTo(surface);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lexicons")
  void noRowStandsTwice(Path file) throws IOException {
    List<String> rows =
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(rows).as(file.toString()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("lexicons")
  void everyListSaysWhereItCameFrom(Path file) throws IOException {
    assertThat(Files.readString(file))
        .as(file.toString())
        .startsWith("# ")
        .containsPattern("(?i)written|source|CC BY|geonames");
  }

  @Test
  void everyListIsRead() throws IOException {
    String sources = mainSources();
    for (Path file : lexicons().toList()) {
      assertThat(sources.contains(file.getFileName() + "\""))
          .as("%s is read", file.getFileName())
          .isTrue();
    }
  }

  @Test
  void everyFrameFileIsLoaded() throws IOException {
    try (Stream<Path> files = Files.walk(PACK.resolve("frames"))) {
      List<String> onDisk =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(file -> PACK.resolve("frames").relativize(file).toString())
              .map(name -> name.replace('\\', '/').replace(".yaml", ""))
              .sorted()
              .toList();
      assertThat(FrameLoader.load()).extracting(frame -> frame.frame()).hasSameElementsAs(onDisk);
    }
  }

  private static Stream<Path> lexicons() throws IOException {
    try (Stream<Path> files = Files.list(PACK.resolve("lexicon"))) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList().stream();
    }
  }

  private static String mainSources() throws IOException {
    try (Stream<Path> files = Files.walk(MODULE.resolve("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(LanguagePackTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
