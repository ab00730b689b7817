package dev.sandhi.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.extract.engine.ExtractionEngine;
import dev.sandhi.extract.engine.assembly.Verdict;
import dev.sandhi.extract.engine.frame.NearMiss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The guide for writers of rules shows a trace, and names every reason why nothing was found.
class WritingRulesShowsTheTraceTest {

  private static final String GUIDE = read();
  private static final Pattern COMMAND =
      Pattern.compile("\\./sandhi explain --published (\\S+) \"(.+)\"\n([^`]+)```");
  private static final String LEFT_OUT = "\u2026";

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();

  @Test
  void theTraceIsWhatExplainPrints() {
    MatchResult command = COMMAND.matcher(GUIDE).results().findFirst().orElseThrow();
    List<String> trace = trace(command.group(2), command.group(1));
    assertThat(command.group(3).lines().filter(line -> !line.equals(LEFT_OUT)))
        .isNotEmpty()
        .allMatch(trace::contains);
  }

  @Test
  void everyReasonIsExplained() {
    Stream<String> reasons =
        Stream.concat(
            Arrays.stream(NearMiss.Reason.values()).map(NearMiss.Reason::words),
            Arrays.stream(Verdict.Outcome.values())
                .filter(outcome -> !outcome.isRecord())
                .map(Verdict.Outcome::words));
    assertThat(reasons).allMatch(GUIDE::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          जापान के विदेश मंत्री ताकेशी इवाया ने मुलाकात की।              | TOO_FEW_PARTIES
          इटली और मिस्र के नेताओं ने मुलाकात नहीं की।                  | NO_EVENT
          जापान के विदेश मंत्री ताकेशी इवाया ने जापान का दौरा किया।      | AT_HOME
          इस बैठक में इटली और मिस्र के मंत्रियों ने व्यापार पर जोर दिया। | TAKES_UP_NOTHING
          इटली ने मिस्र के साथ मिलकर काम करने का फैसला किया।           | ONE_SIDED
          """)
  void aClauseWithoutARecordSaysWhy(String text, Verdict.Outcome outcome) {
    assertThat(trace(text, null)).anyMatch(line -> line.contains(outcome.words()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          इटली और मिस्र ने समझौते का स्वागत किया। | NO_VERB
          इटली और मिस्र के नेताओं ने प्रेस वार्ता की। | NOT_AN_EVENT
          """)
  void aPredicateThatNoFrameMatchesSaysWhy(String text, NearMiss.Reason reason) {
    assertThat(trace(text, null)).anyMatch(line -> line.contains(reason.words()));
  }

  private static List<String> trace(String text, @Nullable String published) {
    LocalDate day = published == null ? null : LocalDate.parse(published);
    return ENGINE.explain(new Article(text, null, null, null, day)).lines().toList();
  }

  private static String read() {
    try {
      return Files.readString(Seeds.root().resolve("docs/writing-rules.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
