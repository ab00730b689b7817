package dev.sandhi.extract.cli;

import dev.sandhi.extract.engine.ExtractionEngine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// The commands of the engine: the exit code is 0, 1 for what could not be done, 2 for wrong use.
public final class Sandhi {

  private static final String USAGE =
      """
      usage: sandhi explain [--published YYYY-MM-DD] TEXT|-
             sandhi evaluate GOLD.jsonl [--out PRED.jsonl] [--misses N]
             sandhi train-names FOLDER [--out FOLDER]
             sandhi train-confidence GOLD.jsonl [--out FOLDER]
      """;

  private final Console console;

  Sandhi(Console console) {
    this.console = console;
  }

  /// Output is UTF-8 whatever the locale, so that it can be piped on.
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    boolean interactive = System.console() != null && System.console().isTerminal();
    int code = new Sandhi(new Console(System.in, out, err, interactive)).run(List.of(args));
    out.flush();
    System.exit(code);
  }

  int run(List<String> args) {
    try {
      command(args);
      return 0;
    } catch (WrongUseException e) {
      console.err().println("sandhi: " + e.getMessage());
      console.err().print(USAGE);
      return 2;
    } catch (NoSuchFileException e) {
      return failed("no such file: " + e.getFile());
    } catch (FileSystemException e) {
      return failed(e.getFile() + ": " + (e.getReason() == null ? "no access" : e.getReason()));
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private void command(List<String> args) throws IOException, WrongUseException {
    if (args.isEmpty()) {
      throw new WrongUseException("a command is missing");
    }
    Arguments arguments = new Arguments(args.subList(1, args.size()));
    switch (args.getFirst()) {
      case "explain" -> ExplainCommand.parse(arguments).run(console);
      case "evaluate" -> EvaluateCommand.parse(arguments).run(console);
      case "train-names" -> TrainNamesCommand.parse(arguments).run(console);
      case "train-confidence" -> TrainConfidenceCommand.parse(arguments).run(console);
      default -> throw new WrongUseException("unknown command " + args.getFirst());
    }
  }

  /// What is wrong with the language pack is told in one line, as all that fails is.
  static ExtractionEngine engine() throws IOException {
    try {
      return ExtractionEngine.load();
    } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
      throw new IOException("the language pack cannot be read: " + e.getMessage(), e);
    }
  }

  private int failed(String message) {
    console.err().println("sandhi: " + message);
    return 1;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
