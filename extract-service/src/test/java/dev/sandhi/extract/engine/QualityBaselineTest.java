package dev.sandhi.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sandhi.extract.evaluation.AnswerFile;
import dev.sandhi.extract.evaluation.Evaluation;
import dev.sandhi.extract.evaluation.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the quality that was reached: figures below those of `baseline.tsv` fail the build. Where
/// they are higher, the message of a passing run says what to write there.
class QualityBaselineTest {

  private static final Path ROOT = Path.of(System.getProperty("sandhi.root"));
  private static final Path BASELINE =
      ROOT.resolve("extract-service/src/test/resources/gold/baseline.tsv");
  private static final double ROUNDING = 0.0005;
  private static final double SILENT = 0.97;

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  @TestFactory
  Stream<DynamicTest> figuresDoNotFall() throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(BASELINE));
    rows.removeIf(row -> row.startsWith("#") || row.startsWith("gold"));
    return rows.stream().map(row -> List.of(row.split("\t"))).map(QualityBaselineTest::held);
  }

  /// Where states neither meet nor agree there is nothing to read.
  @Test
  void staysSilentOnOtherNews() throws IOException {
    int negatives = 0;
    int silent = 0;
    for (String file : List.of("negatives-f.gold.jsonl", "negatives-h.gold.jsonl")) {
      Figures figures = figures(BASELINE.resolveSibling(file));
      negatives += figures.negatives();
      silent += figures.silent();
    }
    assertThat((double) silent / negatives).isGreaterThanOrEqualTo(SILENT);
  }

  private static Figures figures(Path gold) throws IOException {
    return Evaluation.of(AnswerFile.gold(gold), ENGINE::extract, done -> {}).figures();
  }

  private static DynamicTest held(List<String> row) {
    return dynamicTest(
        row.getFirst(),
        () -> {
          Figures figures = figures(ROOT.resolve(row.getFirst()));
          double[] measured = {
            figures.all().score().f1(), figures.slots().f1(), figures.all().whole()
          };
          for (int i = 0; i < measured.length; i++) {
            double floor = Double.parseDouble(row.get(i + 1));
            assertThat(measured[i])
                .as("column %d of %s\n%s", i + 1, row.getFirst(), figures.table())
                .isGreaterThanOrEqualTo(floor - ROUNDING);
          }
          System.out.printf(
              Locale.ROOT,
              "%s\t%.3f\t%.3f\t%.3f%n",
              row.getFirst(),
              measured[0],
              measured[1],
              measured[2]);
        });
  }
}
