package dev.sandhi.ingest.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ListTest {

  private static final int INPUTS = 47;
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:@DisplayName\\(|\\bof\\(|\\binput\\(|\\bname = )"
              + "\\s*\"(\\d{1,2})(?: and (\\d{1,2}))? ");

  @Test
  void everyInputOfTheListIsTheNameOfATest() throws IOException {
    Set<Integer> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        Matcher name = NAME.matcher(Files.readString(file));
        while (name.find()) {
          Stream.of(name.group(1), name.group(2))
              .filter(Objects::nonNull)
              .map(Integer::valueOf)
              .forEach(named::add);
        }
      }
    }
    assertThat(named)
        .isEqualTo(IntStream.rangeClosed(1, INPUTS).boxed().collect(Collectors.toSet()));
  }
}
