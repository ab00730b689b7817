package dev.sandhi.extract.cli;

import dev.sandhi.extract.engine.training.NameTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Trains the tagger of names on annotated sentences.
record TrainNamesCommand(Path corpora, Path out) {

  private static final String OUT = "--out";

  static TrainNamesCommand parse(Arguments arguments) throws WrongUseException {
    Arguments.Parsed parsed = arguments.parse(Set.of(OUT), "FOLDER");
    return new TrainNamesCommand(
        Arguments.path(parsed.operand()), Arguments.path(parsed.option(OUT).orElse(".")));
  }

  void run(Console console) throws IOException {
    console.out().print(new NameTraining().run(corpora, out));
  }
}
