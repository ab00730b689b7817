package dev.sandhi.local;

/// Ends a wait because Sandhi is being stopped, which is no failure.
final class StoppedException extends Exception {

  private static final long serialVersionUID = 1L;
}
