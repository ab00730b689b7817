package dev.sandhi.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Words are data. A word in the code of any service would be one that no linguist finds.
class NoHindiInCodeTest {

  private static final Pattern DEVANAGARI = Pattern.compile("[\\u0900-\\u097F]");
  private static final Path SOURCES = Path.of("src", "main", "java");

  @Test
  void noDevanagariOutsideDocComments() throws IOException {
    List<Path> sources = sources();

    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(sources.stream().flatMap(NoHindiInCodeTest::linesInHindi)).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Seeds.root())) {
      return files
          .filter(file -> file.toString().contains(SOURCES.toString()))
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    }
  }

  private static Stream<String> linesInHindi(Path source) {
    try {
      List<String> lines = Files.readAllLines(source);
      return IntStream.range(0, lines.size())
          .filter(i -> !lines.get(i).stripLeading().startsWith("///"))
          .filter(i -> DEVANAGARI.matcher(lines.get(i)).find())
          .mapToObj(i -> Seeds.root().relativize(source) + ":" + (i + 1) + ": " + lines.get(i));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
