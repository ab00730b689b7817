package dev.sandhi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The articles of `dev.gold.jsonl`, which are as long as news are: about 1,200 characters.
final class GoldTexts {

  private static final String FILE = "extract-service/src/test/resources/gold/dev.gold.jsonl";

  private GoldTexts() {}

  static List<Article> articles() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(System.getProperty("sandhi.root", "."), FILE))) {
      JsonNode gold = json.readTree(line);
      JsonNode day = gold.path("published");
      LocalDate published = day.isTextual() ? LocalDate.parse(day.textValue()) : null;
      articles.add(new Article(gold.get("text").textValue(), null, null, null, published));
    }
    return articles;
  }

  /// All articles one behind the other, as often as fills a length.
  static Article ofLength(int length) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Article> articles = articles();
    for (int i = 0; text.length() < length; i++) {
      text.append(articles.get(i % articles.size()).text()).append("\n\n");
    }
    text.setLength(length);
    return new Article(text.toString(), null, null, null, LocalDate.of(2025, 12, 19));
  }
}
