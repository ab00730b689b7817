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
    Path negatives = BASELINE.resolveSibling("negatives-f.gold.jsonl");
    Figures figures =
        Evaluation.of(AnswerFile.gold(negatives), ENGINE::extract, done -> {}).figures();
    assertThat((double) figures.silent() / figures.negatives()).isGreaterThanOrEqualTo(SILENT);
  }

  private static DynamicTest held(List<String> row) {
    return dynamicTest(
        row.getFirst(),
        () -> {
          Figures figures =
              Evaluation.of(
                      AnswerFile.gold(ROOT.resolve(row.getFirst())), ENGINE::extract, done -> {})
                  .figures();
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
