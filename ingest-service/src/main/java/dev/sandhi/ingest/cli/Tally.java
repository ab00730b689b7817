package dev.sandhi.ingest.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;

/// What came of the files so far. It is shown on one line that is written over where a person looks
/// on, else on a new line every few seconds.
final class Tally {

  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final Duration SELDOM = Duration.ofSeconds(5);
  private static final int BAR = 30;

  private final PrintStream err;
  private final boolean isInteractive;
  private final long bytes;
  private final long started = System.nanoTime();
  private long shown = started;
  private long read;
  private long stored;
  private long known;
  private long refused;

  Tally(PrintStream err, boolean isInteractive, long bytes) {
    this.err = err;
    this.isInteractive = isInteractive;
    this.bytes = bytes;
  }

  /// Something new was taken in, or what was known.
  void taken(boolean isNew) {
    stored += isNew ? 1 : 0;
    known += isNew ? 0 : 1;
    show();
  }

  /// Something was not taken in; where it stood, and why.
  void refused(String where, String why) {
    refused++;
    clear();
    err.println(where + ": " + why);
    show();
  }

  /// Says something that is to be known at once.
  void say(String what) {
    clear();
    err.println(what);
  }

  /// Counts what is read of a file.
  InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        read += next < 0 ? 0 : 1;
        return next;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int size = super.read(into, from, length);
        read += Math.max(0, size);
        return size;
      }
    };
  }

  /// Shows the sum. False when something was refused.
  boolean finish() {
    clear();
    double seconds = (System.nanoTime() - started) / 1e9;
    err.printf("%s in %.1f s%n", sum(), seconds);
    return refused == 0;
  }

  private String sum() {
    return "%,d new, %,d known, %,d refused".formatted(stored, known, refused);
  }

  private void clear() {
    if (isInteractive) {
      err.print("\r\u001b[K");
    }
  }

  private void show() {
    if (System.nanoTime() - shown < (isInteractive ? OFTEN : SELDOM).toNanos()) {
      return;
    }
    shown = System.nanoTime();
    double share = bytes == 0 ? 1 : Math.min(1, (double) read / bytes);
    int full = (int) (share * BAR);
    clear();
    err.printf(
        "[%s%s] %3.0f %%  %s%s",
        "#".repeat(full), " ".repeat(BAR - full), share * 100, sum(), isInteractive ? "" : "\n");
    err.flush();
  }
}
