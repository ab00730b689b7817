package dev.sandhi.extract.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// The engine's answers to gold articles, and what they are worth.
public final class Evaluation {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final List<GoldArticle> gold;
  private final Map<String, JsonNode> predictions = new LinkedHashMap<>();

  private Evaluation(List<GoldArticle> gold) {
    this.gold = gold;
  }

  /// Lets `engine` read each article; `progress` hears how many are done after each of them.
  public static Evaluation of(
      List<GoldArticle> gold, Function<Article, Extraction> engine, IntConsumer progress) {
    Evaluation evaluation = new Evaluation(List.copyOf(gold));
    for (GoldArticle article : gold) {
      Extraction extraction = engine.apply(article.article());
      ObjectNode prediction = JSON.createObjectNode().put("id", article.id());
      prediction.set("meetings", JSON.valueToTree(extraction.meetings()));
      prediction.set("agreements", JSON.valueToTree(extraction.agreements()));
      evaluation.predictions.put(article.id(), prediction);
      progress.accept(evaluation.predictions.size());
    }
    return evaluation;
  }

  public Figures figures() {
    Map<String, Answers> answers = new LinkedHashMap<>();
    predictions.forEach((id, json) -> answers.put(id, answers(id, json)));
    return Scorer.score(gold.stream().map(GoldArticle::answers).toList(), answers);
  }

  /// Writes one line for each article: its id and the records found, as the API gives them.
  public void writePredictions(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (JsonNode prediction : predictions.values()) {
        out.write(JSON.writeValueAsString(prediction));
        out.write('\n');
      }
    }
  }

  private static Answers answers(String id, JsonNode json) {
    return new Answers(id, answers(json.path("meetings")), answers(json.path("agreements")));
  }

  private static List<Answer> answers(JsonNode records) {
    List<Answer> answers = new ArrayList<>();
    records.forEach(element -> answers.add(Answer.of(element)));
    return answers;
  }
}
