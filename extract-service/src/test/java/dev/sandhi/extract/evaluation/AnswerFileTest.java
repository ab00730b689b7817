package dev.sandhi.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFileTest {

  private static final String GOOD =
      """
      {"id": "a", "published": "2025-07-26", "text": "पाठ", "meetings": [], "agreements": []}
      """;

  @TempDir private Path folder;

  @Test
  void readsGoldArticles() throws IOException {
    Path file = file(GOOD + "\r\n" + GOOD.replace("\"2025-07-26\"", "null").replace("पाठ", "दो"));

    List<GoldArticle> articles = AnswerFile.gold(file);

    assertThat(articles).singleElement().extracting(GoldArticle::id).isEqualTo("a");
    assertThat(articles.getFirst().article().text()).isEqualTo("दो");
    assertThat(articles.getFirst().article().publishedOn()).isNull();
    assertThat(AnswerFile.gold(file(GOOD)).getFirst().article().publishedOn())
        .isEqualTo(LocalDate.of(2025, 7, 26));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": "b", | not JSON
          {} {} | not JSON
          [] | not a JSON object
          {"text": "x", "meetings": [], "agreements": []} | "id" is missing
          {"id": "b", "text": "x", "agreements": []} | "meetings" is not a list
          {"id": "b", "text": "x", "meetings": [1], "agreements": []} | other than records
          {"id": "b", "meetings": [], "agreements": []} | "text" is missing
          {"id": "b", "published": "26.7.", "text": "x", "meetings": [], "agreements": []}| a date
          """)
  void namesTheLineThatCannotBeRead(String line, String reason) throws IOException {
    Path file = file(GOOD + "\n" + line + "\n");

    assertThatThrownBy(() -> AnswerFile.gold(file))
        .isInstanceOf(BadAnswerException.class)
        .hasMessageStartingWith(file + ":3: ")
        .hasMessageContaining(reason);
  }

  @Test
  void namesTheLineThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("latin.jsonl");
    Files.write(file, (GOOD + "{\"id\": \"é\"}").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> AnswerFile.gold(file)).hasMessage(file + ":2: not UTF-8");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), text);
  }
}
