package dev.sandhi.local;

/// Sandhi cannot start, or cannot go on. The message is written for whoever called it.
final class CannotRunException extends Exception {

  private static final long serialVersionUID = 1L;

  CannotRunException(String message) {
    super(message);
  }

  CannotRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
