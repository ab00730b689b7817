package dev.sandhi.extract.cli;

import dev.sandhi.extract.engine.ExtractionEngine;
import dev.sandhi.extract.evaluation.AnswerFile;
import dev.sandhi.extract.evaluation.Evaluation;
import dev.sandhi.extract.evaluation.Figures;
import dev.sandhi.extract.evaluation.GoldArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lets the engine read the articles of a gold file and prints how well it did.
record EvaluateCommand(Path gold, Optional<Path> predictions, int misses) {

  private static final String OUT = "--out";
  private static final String MISSES = "--misses";

  static EvaluateCommand parse(Arguments arguments) throws WrongUseException {
    Arguments.Parsed parsed = arguments.parse(Set.of(OUT, MISSES), "GOLD.jsonl");
    Optional<String> out = parsed.option(OUT);
    return new EvaluateCommand(
        Arguments.path(parsed.operand()),
        out.isPresent() ? Optional.of(Arguments.path(out.get())) : Optional.empty(),
        count(parsed.option(MISSES).orElse("0")));
  }

  void run(Console console) throws IOException {
    List<GoldArticle> articles = AnswerFile.gold(gold);
    ProgressLine progress = ProgressLine.start(console, articles.size());
    ExtractionEngine engine = Sandhi.engine();
    Evaluation evaluation = Evaluation.of(articles, engine::extract, progress::done);
    progress.finish();
    if (predictions.isPresent()) {
      evaluation.writePredictions(predictions.get());
    }
    Figures figures = evaluation.figures();
    figures.misses().stream().limit(misses).forEach(console.out()::println);
    console.out().print(figures.table());
  }

  private static int count(String number) throws WrongUseException {
    try {
      return Integer.parseUnsignedInt(number);
    } catch (NumberFormatException _) {
      throw new WrongUseException(MISSES + " is not a number: " + number);
    }
  }
}
