package dev.sandhi.extract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandhiTest {

  private static final String SENTENCE = "भारत और अमेरिका के विदेश मंत्रियों ने मुलाकात की।";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                               | a command is missing
          translate                        | unknown command translate
          explain                          | TEXT is missing
          explain one two                  | more than one TEXT
          explain --published              | --published needs a value
          explain --published 26.7. text   | --published is not a date
          explain --publish=2025-07-26 x   | unknown option --publish
          evaluate                         | GOLD.jsonl is missing
          evaluate gold --misses many      | --misses is not a number
          evaluate gold --misses -1        | --misses is not a number
          """)
  void wrongUseIsToldAndExitsWithTwo(String line, String message) {
    int code = run(line.isEmpty() ? new String[0] : line.split(" ", -1));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("sandhi: " + message)
        .contains("usage: sandhi explain");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void explainsTheTextGiven() {
    assertThat(run("explain", "--published", "2025-07-26", SENTENCE)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("मुलाकात");
  }

  @Test
  void explainsStandardInput() {
    assertThat(runWith(SENTENCE.getBytes(StandardCharsets.UTF_8), "explain", "-")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("मुलाकात");
  }

  @Test
  void refusesInputThatIsNoText() {
    assertThat(runWith(new byte[] {(byte) 0xE0, 0x20}, "explain", "-")).isEqualTo(1);
    assertFailed("standard input is not UTF-8");
    assertThat(run("explain", "\uFFFD\uFFFD")).isEqualTo(1);
    assertThat(runWith(new byte[0], "explain", "-")).isEqualTo(1);
  }

  @Test
  void evaluatesAGoldFile() throws IOException {
    Path gold = gold("{\"id\": \"a\", \"text\": \"%s\", \"meetings\": [], \"agreements\": []}");
    Path predictions = folder.resolve("predictions.jsonl");

    int code = run("evaluate", gold.toString(), "--out", predictions.toString(), "--misses=3");

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("meetings    P ", "slots       P ", "negatives   ");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 articles read in ");
    assertThat(Files.readString(predictions)).startsWith("{\"id\":\"a\",\"meetings\":[");
  }

  @Test
  void tellsFileAndLineOfWhatCannotBeRead() throws IOException {
    Path gold = gold("\n{\"id\": ");

    assertThat(run("evaluate", gold.toString())).isEqualTo(1);

    assertFailed(gold + ":2: not JSON");
  }

  @Test
  void tellsWhichFileIsMissing() {
    Path missing = folder.resolve("missing.jsonl");

    assertThat(run("evaluate", missing.toString())).isEqualTo(1);

    assertFailed("no such file: " + missing);
  }

  private void assertFailed(String message) {
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("sandhi: " + message);
  }

  private Path gold(String line) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), line.formatted(SENTENCE));
  }

  private int run(String... args) {
    return runWith(new byte[0], args);
  }

  private int runWith(byte[] input, String... args) {
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    return new Sandhi(console).run(List.of(args));
  }
}
