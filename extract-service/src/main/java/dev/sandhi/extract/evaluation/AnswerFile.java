package dev.sandhi.extract.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSONL file of articles with their records: `{"id", "meetings": […], "agreements": […]}`, in
/// gold files with `text` and `published` too. Where an id stands twice, the later line counts.
public final class AnswerFile {

  private AnswerFile() {}

  /// @throws BadAnswerException naming the first line that is no gold article
  public static List<GoldArticle> gold(Path file) throws IOException {
    Map<String, GoldArticle> articles = new LinkedHashMap<>();
    for (AnswerLine line : lines(file)) {
      Answers answers = line.answers();
      articles.put(answers.id(), new GoldArticle(line.article(), answers));
    }
    return List.copyOf(articles.values());
  }

  /// @throws BadAnswerException naming the first line that holds no records of an article
  public static Map<String, Answers> predictions(Path file) throws IOException {
    Map<String, Answers> predictions = new LinkedHashMap<>();
    for (AnswerLine line : lines(file)) {
      Answers answers = line.answers();
      predictions.put(answers.id(), answers);
    }
    return predictions;
  }

  /// The lines that are not blank. They are cut as bytes, so that one that is not UTF-8 is told by
  /// its number.
  private static List<AnswerLine> lines(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<AnswerLine> lines = new ArrayList<>();
    int number = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      AnswerLine.read(file, number, Arrays.copyOfRange(bytes, start, end)).ifPresent(lines::add);
      start = end + 1;
    }
    return lines;
  }
}
