package dev.sandhi.extract.engine;

import dev.sandhi.extract.evaluation.AnswerFile;
import dev.sandhi.extract.evaluation.GoldArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The texts of the gold articles and of the seeds.
final class TestTexts {

  private static final Path ROOT = Path.of(System.getProperty("sandhi.root"));

  private TestTexts() {}

  static List<String> all() {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("extract-service/src/test/resources/gold"))) {
      List<Path> gold =
          Stream.concat(
                  Stream.of(ROOT.resolve("seeds/gold.jsonl")),
                  files.filter(file -> file.toString().endsWith(".jsonl")).sorted())
              .toList();
      for (Path file : gold) {
        for (GoldArticle article : AnswerFile.gold(file)) {
          texts.add(article.article().text());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
