package dev.sandhi.extract.cli;

/// A command line that is not understood; the message says what is wrong with it.
final class WrongUseException extends Exception {

  private static final long serialVersionUID = 1;

  WrongUseException(String message) {
    super(message);
  }
}
