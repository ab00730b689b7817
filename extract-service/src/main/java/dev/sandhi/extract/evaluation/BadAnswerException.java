package dev.sandhi.extract.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/// A line of a file of answers that cannot be read; the message begins with file and line.
public final class BadAnswerException extends IOException {

  private static final long serialVersionUID = 1;

  BadAnswerException(Path file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
