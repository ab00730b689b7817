package dev.sandhi.ingest.page;

/// A page from which no article can be read.
public final class UnreadablePageException extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  UnreadablePageException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// Why.
  public enum Reason {
    /// It holds no running text.
    NO_ARTICLE,
    /// It has too many elements.
    TOO_COMPLEX,
    /// It could not be read in time.
    TOO_SLOW,
    /// What reads it fails at it.
    UNREADABLE,
    /// So many are being read that there was no turn for it.
    BUSY
  }
}
