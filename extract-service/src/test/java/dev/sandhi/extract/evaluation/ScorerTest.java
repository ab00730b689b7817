package dev.sandhi.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures of the fixtures were printed by the reference scorer.
class ScorerTest {

  private static final Path FIXTURES = Path.of("src/test/resources/evaluation");

  @ParameterizedTest
  @ValueSource(strings = {"mixed", "agreements-only"})
  void givesTheFiguresOfTheReferenceScorer(String fixture) throws IOException {
    Figures figures = score(fixture);
    JsonNode expected =
        new ObjectMapper().readTree(FIXTURES.resolve(fixture).resolve("expected.json").toFile());

    assertSame(figures.meetings(), expected.get("meetings"));
    assertSame(figures.agreements(), expected.get("agreements"));
    assertSame(figures.all(), expected.get("all"));
    assertSame(figures.slots(), expected.get("slots"));
    JsonNode fields = expected.get("slots").get("fields");
    TreeSet<String> names = new TreeSet<>();
    fields.fieldNames().forEachRemaining(names::add);
    assertThat(figures.slotFields().keySet()).isEqualTo(names);
    figures.slotFields().forEach((name, f1) -> assertSame(f1, fields.get(name)));
    if (figures.negatives() > 0) {
      double silent = (double) figures.silent() / figures.negatives();
      assertSame(silent, expected.get("silent_on_negatives"));
    } else {
      assertThat(expected.get("silent_on_negatives").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mixed", "agreements-only"})
  void printsWhatTheReferenceScorerPrints(String fixture) throws IOException {
    Figures figures = score(fixture);

    String printed = String.join("\n", figures.misses()) + "\n" + figures.table();
    assertThat(printed).startsWith(Files.readString(FIXTURES.resolve(fixture + "/expected.txt")));
  }

  private static Figures score(String fixture) throws IOException {
    Path folder = FIXTURES.resolve(fixture);
    return Scorer.score(
        AnswerFile.predictions(folder.resolve("gold.jsonl")).values(),
        AnswerFile.predictions(folder.resolve("predicted.jsonl")));
  }

  private static void assertSame(Figures.Records records, JsonNode expected) {
    assertSame(records.score(), expected);
    assertThat(records.gold()).isEqualTo(expected.get("gold").asInt());
    assertSame(records.whole(), expected.get("whole"));
  }

  private static void assertSame(Score score, JsonNode expected) {
    assertSame(score.precision(), expected.get("p"));
    assertSame(score.recall(), expected.get("r"));
    assertSame(score.f1(), expected.get("f1"));
  }

  private static void assertSame(double figure, JsonNode expected) {
    assertThat(figure).isCloseTo(expected.asDouble(), within(1e-12));
  }
}
