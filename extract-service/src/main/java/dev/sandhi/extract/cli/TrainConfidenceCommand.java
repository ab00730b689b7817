package dev.sandhi.extract.cli;

import dev.sandhi.extract.engine.training.ConfidenceTraining;
import dev.sandhi.extract.evaluation.AnswerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Learns the weights of the confidence from the articles of a gold file.
record TrainConfidenceCommand(Path gold, Path out) {

  private static final String OUT = "--out";

  static TrainConfidenceCommand parse(Arguments arguments) throws WrongUseException {
    Arguments.Parsed parsed = arguments.parse(Set.of(OUT), "GOLD.jsonl");
    return new TrainConfidenceCommand(
        Arguments.path(parsed.operand()), Arguments.path(parsed.option(OUT).orElse(".")));
  }

  void run(Console console) throws IOException {
    console.out().print(ConfidenceTraining.run(AnswerFile.gold(gold), out));
  }
}
