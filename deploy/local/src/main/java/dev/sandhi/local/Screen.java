package dev.sandhi.local;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What is printed: lines that stay and, on a terminal, one that changes while something goes on.
///
/// Always in UTF-8: without a locale Java would turn Devanagari into question marks.
final class Screen {

  private static final String CLEAR = "\r\033[K";

  private final PrintStream out;
  private final PrintStream errors;
  private final boolean terminal;
  private String status = "";
  private boolean ending;

  private Screen(PrintStream out, PrintStream errors, boolean terminal) {
    this.out = out;
    this.errors = errors;
    this.terminal = terminal;
  }

  static Screen ofThisProcess() {
    Console console = System.console();
    return new Screen(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        console != null && console.isTerminal());
  }

  /// What is going on; told once, and on a terminal as one line that is overwritten.
  synchronized void status(String text) {
    if (ending || text.equals(status)) {
      return;
    }
    status = text;
    if (terminal) {
      out.print(CLEAR + text);
      out.flush();
    } else {
      out.println(text);
    }
  }

  /// Tells that it is coming to an end; from here on there is no more going on.
  synchronized void end(String text) {
    line(text);
    ending = true;
  }

  synchronized void line(String text) {
    clear();
    out.println(text);
  }

  synchronized void error(String text) {
    clear();
    errors.println("sandhi: " + text);
  }

  private void clear() {
    if (terminal && !status.isEmpty()) {
      out.print(CLEAR);
      out.flush();
    }
    status = "";
  }
}
