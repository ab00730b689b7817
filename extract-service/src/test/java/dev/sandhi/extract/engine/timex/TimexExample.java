package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line of an examples file: a text with one time marked in it, and what it comes to.
record TimexExample(
    URI where,
    @Nullable LocalDate published,
    Tense tense,
    String marked,
    String expected,
    String rule) {

  static final String NO_TIME = "-";
  private static final String SUFFIX = ".examples.tsv";
  private static final int COLUMNS = 5;

  /// The example files by the name of the family that they belong to.
  static List<Path> files() {
    try (Stream<Path> files = Files.list(Path.of(uri("").resolve(".")))) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String familyOf(Path file) {
    return file.getFileName().toString().replace(SUFFIX, "");
  }

  static List<TimexExample> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<TimexExample> examples = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("published")) {
          examples.add(parse(line, URI.create(file.toUri() + "?line=" + (i + 1))));
        }
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TimexExample parse(String line, URI where) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != COLUMNS) {
      throw new IllegalStateException(where + ": " + cells.size() + " cells");
    }
    return new TimexExample(
        where,
        cells.get(0).isEmpty() ? null : LocalDate.parse(cells.get(0)),
        Tense.valueOf(cells.get(1)),
        cells.get(2).replace('⏎', '\n'),
        cells.get(3),
        cells.get(4));
  }

  /// The text without the brackets.
  String text() {
    return marked.replace("[", "").replace("]", "");
  }

  /// Where the marked words stand in the text.
  Span words() {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    if (start < 0 || end < start) {
      throw new IllegalStateException(where + ": no words in brackets");
    }
    return new Span(start, end);
  }

  boolean isNegative() {
    return expected.equals(NO_TIME);
  }

  private static URI uri(String name) {
    try {
      return TimexExample.class.getResource("CalendarRules.examples.tsv" + name).toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
