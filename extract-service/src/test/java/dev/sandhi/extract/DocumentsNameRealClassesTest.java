package dev.sandhi.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.engine.lexicon.CaseMarker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents call by name is there: classes, files and case markers.
class DocumentsNameRealClassesTest {

  private static final Path ROOT = Seeds.root();

  /// A name in backticks with a capital first and a small letter somewhere: `FrameMatcher`.
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)`");

  private static final Pattern DATA_FILE =
      Pattern.compile("`[^`\\s*]*?([^`\\s*/]+\\.(?:tsv|yaml))`");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)[^)]*\\)");

  static Stream<Path> documents() throws IOException {
    List<Path> docs = files(ROOT.resolve("docs"), ".md");
    return Stream.concat(
        Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve), docs.stream());
  }

  /// A decision stands as it was taken, whatever has become of its classes.
  static Stream<Path> documentsOfToday() throws IOException {
    return documents().filter(document -> !document.startsWith(ROOT.resolve("docs/adr")));
  }

  @ParameterizedTest
  @MethodSource("documentsOfToday")
  void classesExist(Path document) throws IOException {
    assertThat(missing(named(CLASS, document), sources(".java"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documentsOfToday")
  void dataFilesExist(Path document) throws IOException {
    Set<String> named = named(DATA_FILE, document);
    named.remove(ReadmeShowsWhatIsReadTest.NEW_FRAME);
    assertThat(missing(named, sources(".tsv", ".yaml"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) throws IOException {
    assertThat(named(LINK, document))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }

  @Test
  void theManualOfRulesListsEveryCaseMarker() throws IOException {
    String manual = Files.readString(ROOT.resolve("docs/writing-rules.md"));
    assertThat(Arrays.stream(CaseMarker.values()).map(marker -> "`" + marker.name() + "`"))
        .allMatch(manual::contains);
  }

  private static Set<String> missing(Set<String> named, Set<String> there) {
    return named.stream().filter(name -> !there.contains(name)).collect(Collectors.toSet());
  }

  private static Set<String> named(Pattern pattern, Path document) throws IOException {
    return pattern
        .matcher(Files.readString(document))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  /// The names of all sources of the project that end so; a class without its `.java`.
  private static Set<String> sources(String... endings) throws IOException {
    Set<String> names = new HashSet<>();
    for (Path module : modules()) {
      for (Path file : files(module.resolve("src"), endings)) {
        names.add(file.getFileName().toString().replaceFirst("\\.java$", ""));
      }
    }
    return names;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> poms = Files.find(ROOT, 3, (file, _) -> file.endsWith("pom.xml"))) {
      return poms.map(Path::getParent).filter(module -> !module.equals(ROOT)).toList();
    }
  }

  private static List<Path> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }
}
