package dev.sandhi.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.extract.engine.ExtractionEngine;
import dev.sandhi.extract.engine.frame.FrameExamples;
import dev.sandhi.extract.engine.frame.FrameFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The README shows what the engine makes of a sentence, its method, and a frame that it lacks.
/// Where a test fails here, the README is out of date.
class ReadmeShowsWhatIsReadTest {

  /// The file that the README tells its reader to write.
  static final String NEW_FRAME = "hath-milana.yaml";

  private static final Path ROOT = Seeds.root();
  private static final String README = read(ROOT.resolve("README.md"));
  private static final Pattern COMMAND =
      Pattern.compile("\\./sandhi explain --published (\\S+) \"(.+)\"\n([^`]+)```");
  private static final String LEFT_OUT = "\u2026";

  private static final ExtractionEngine ENGINE = ExtractionEngine.load();
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final MatchResult command = found(COMMAND);
  private final Article article = article(command.group(2), command.group(1));

  @Test
  void theRecordIsWhatIsRead() throws IOException {
    Extraction extraction = ENGINE.extract(article);
    JsonNode shown = JSON.readTree(block("json").replaceFirst(",\\s*" + LEFT_OUT, ""));
    ObjectNode read =
        (ObjectNode) JSON.readTree(JSON.writeValueAsBytes(extraction.agreements().getFirst()));
    assertThat(read.get("evidence")).containsAll(shown.get("evidence"));
    read.set("evidence", shown.get("evidence"));
    assertThat(shown).isEqualTo(read);
  }

  @Test
  void theTraceIsWhatExplainPrints() {
    List<String> trace = ENGINE.explain(article).lines().toList();
    assertThat(command.group(3).lines().filter(line -> !line.equals(LEFT_OUT)))
        .isNotEmpty()
        .allMatch(trace::contains);
  }

  @Test
  void theMethodIsThatOfTheEngine() {
    Path engine =
        ROOT.resolve(
            "extract-service/src/main/java/dev/sandhi/extract/engine/ExtractionEngine.java");
    assertThat(read(engine)).containsIgnoringWhitespaces(block("java"));
  }

  @Test
  void theNewFrameLoadsAndIsNew() {
    FrameFile file = FrameFile.of(NEW_FRAME, block("yaml"));
    assertThat(file.frame().frame()).endsWith("/" + NEW_FRAME.replace(".yaml", ""));
    for (FrameExamples.Example example : file.examples().examples()) {
      Extraction extraction = ENGINE.extract(article(example.text(), example.published()));
      assertThat(extraction.agreements()).as(example.text()).isEmpty();
    }
  }

  private static String block(String language) {
    return found(Pattern.compile("```" + language + "\n([^`]+)```")).group(1);
  }

  private static MatchResult found(Pattern pattern) {
    return pattern.matcher(README).results().findFirst().orElseThrow();
  }

  private static Article article(String text, @Nullable String published) {
    return new Article(
        text, null, null, null, published == null ? null : LocalDate.parse(published));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
