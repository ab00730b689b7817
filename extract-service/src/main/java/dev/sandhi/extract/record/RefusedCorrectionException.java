package dev.sandhi.extract.record;

import java.io.Serial;

/// A correction that cannot be made, and why.
public final class RefusedCorrectionException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final boolean unknown;

  private RefusedCorrectionException(String message, boolean unknown) {
    super(message);
    this.unknown = unknown;
  }

  static RefusedCorrectionException wrong(String message) {
    return new RefusedCorrectionException(message, false);
  }

  static RefusedCorrectionException unknown(String message) {
    return new RefusedCorrectionException(message, true);
  }

  /// Whether there is nothing that could be corrected.
  public boolean isUnknown() {
    return unknown;
  }
}
