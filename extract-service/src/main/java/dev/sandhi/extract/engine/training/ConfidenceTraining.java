package dev.sandhi.extract.engine.training;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.extract.engine.ExtractionEngine;
import dev.sandhi.extract.engine.assembly.Confidences;
import dev.sandhi.extract.engine.assembly.Facts;
import dev.sandhi.extract.engine.assembly.Facts.Sign;
import dev.sandhi.extract.evaluation.ConfidenceBin;
import dev.sandhi.extract.evaluation.Evaluation;
import dev.sandhi.extract.evaluation.GoldArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Learns the weights of [Confidences] from gold articles: which of the engine's records are right,
/// and which signs they bear.
public final class ConfidenceTraining {

  private static final int FOLDS = 5;
  private static final int STEPS = 4000;
  private static final double RATE = 0.5;

  /// How hard a weight is drawn to zero, against all records together.
  private static final double SHRINKAGE = 2.0;

  private static final String HEAD =
      """
      # How much each sign of a record speaks for it, as the logarithm of the odds. Written by
      # ./sandhi train-confidence from the project's own gold articles; see docs/training.md.
      sign\tweight
      """;

  private ConfidenceTraining() {}

  private record Example(int fold, Set<Sign> signs, boolean right) {}

  /// Learns from gold articles, writes `confidence.tsv` into a folder, and answers what it
  /// measured: records whose article was left out while learning.
  public static String run(List<GoldArticle> gold, Path out) throws IOException {
    List<Example> examples = examples(gold);
    List<ConfidenceBin.Observation> held = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Confidences learned =
          learn(examples.stream().filter(example -> example.fold != left).toList());
      examples.stream()
          .filter(example -> example.fold == left)
          .forEach(example ->
              held.add(
                  new ConfidenceBin.Observation(
                      "", learned.probability(example.signs), example.right)));
    }
    Confidences all = learn(examples);
    StringBuilder table = new StringBuilder(HEAD);
    for (Sign sign : Sign.values()) {
      table.append(String.format(Locale.ROOT, "%s\t%.2f%n", sign, all.weight(sign)));
    }
    Files.writeString(out.resolve("confidence.tsv"), table);
    return ConfidenceBin.report(held);
  }

  /// One for each record that the engine gives, but for those that count neither for nor against.
  private static List<Example> examples(List<GoldArticle> gold) {
    ExtractionEngine engine = ExtractionEngine.load();
    Map<String, Set<Sign>> signs = new HashMap<>();
    Map<String, Integer> folds = new HashMap<>();
    Evaluation evaluation =
        Evaluation.of(
            gold,
            article -> {
              Extraction extraction = read(engine, article);
              List<EventRecord> records = new ArrayList<>(extraction.meetings());
              records.addAll(extraction.agreements());
              int fold = Math.floorMod(article.text().hashCode(), FOLDS);
              for (EventRecord found : records) {
                signs.put(found.id(), Facts.of(found).signs());
                folds.put(found.id(), fold);
              }
              return extraction;
            },
            _ -> {});
    return evaluation.figures().observations().stream()
        .filter(seen -> signs.containsKey(seen.id()))
        .map(seen ->
            new Example(
                folds.getOrDefault(seen.id(), 0),
                signs.getOrDefault(seen.id(), Set.of()),
                seen.right()))
        .toList();
  }

  private static Extraction read(ExtractionEngine engine, Article article) {
    return engine.extract(article);
  }

  /// Logistic regression by gradient descent.
  private static Confidences learn(List<Example> examples) {
    Map<Sign, Double> weights = new EnumMap<>(Sign.class);
    for (int step = 0; step < STEPS; step++) {
      Confidences now = new Confidences(weights);
      Map<Sign, Double> slope = new EnumMap<>(Sign.class);
      for (Example example : examples) {
        double error = (example.right ? 1 : 0) - now.probability(example.signs);
        example.signs.forEach(sign -> slope.merge(sign, error, Double::sum));
      }
      slope.forEach((sign, sum) -> {
        double drawn = sign == Sign.ALWAYS ? 0 : SHRINKAGE * now.weight(sign);
        weights.merge(sign, RATE * (sum - drawn) / examples.size(), Double::sum);
      });
    }
    return new Confidences(weights);
  }
}
