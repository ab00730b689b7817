package dev.sandhi.extract.cli;

import java.time.Duration;

/// Tells on standard error how far a command is: on one line that is written over where a person
/// looks on, else on a new line every few seconds.
final class ProgressLine {

  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final Duration SELDOM = Duration.ofSeconds(5);

  private final Console console;
  private final int all;
  private final long started = System.nanoTime();
  private long shown = started;
  private int done;

  private ProgressLine(Console console, int all) {
    this.console = console;
    this.all = all;
  }

  static ProgressLine start(Console console, int all) {
    ProgressLine line = new ProgressLine(console, all);
    line.show("loading the language pack", "");
    return line;
  }

  void done(int articles) {
    done = articles;
    Duration pause = console.interactive() ? OFTEN : SELDOM;
    if (System.nanoTime() - shown > pause.toNanos()) {
      show("read " + done + " of " + all + " articles", console.interactive() ? "" : "\n");
      shown = System.nanoTime();
    }
  }

  void finish() {
    double seconds = (System.nanoTime() - started) / 1e9;
    show("%d articles read in %.1f s".formatted(done, seconds), "\n");
  }

  private void show(String message, String end) {
    if (console.interactive()) {
      console.err().print("\r\u001b[K" + message + end);
      console.err().flush();
    } else if (!end.isEmpty()) {
      console.err().print(message + end);
    }
  }
}
