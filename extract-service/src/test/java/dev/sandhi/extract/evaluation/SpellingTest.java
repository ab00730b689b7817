package dev.sandhi.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pairs were judged by the reference scorer and by Python's `difflib`.
class SpellingTest {

  private final Spelling spelling = Spelling.load();

  @Test
  void resemblanceIsThatOfDifflib() throws IOException {
    for (JsonNode pair : pairs()) {
      double ratio = Resemblance.ratio(pair.get("a").asText(), pair.get("b").asText());

      assertThat(ratio).as(pair.toString()).isEqualTo(pair.get("ratio").asDouble());
    }
  }

  @Test
  void isAlikeWhereTheReferenceScorerSaysSo() throws IOException {
    for (JsonNode pair : pairs()) {
      boolean alike = spelling.alike(pair.get("a").asText(), pair.get("b").asText());

      assertThat(alike).as(pair.toString()).isEqualTo(pair.get("alike").asBoolean());
    }
  }

  @Test
  void foldsWhatWritersConfuse() {
    assertThat(spelling.words("क़तर")).isEqualTo(spelling.words("कतर"));
    assertThat(spelling.words("डी.सी.")).containsExactlyElementsOf(spelling.words("डि सि"));
    assertThat(spelling.words(null)).isEmpty();
  }

  private static List<JsonNode> pairs() throws IOException {
    List<JsonNode> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/evaluation/pairs.jsonl"))) {
      pairs.add(new ObjectMapper().readTree(line));
    }
    return pairs;
  }
}
