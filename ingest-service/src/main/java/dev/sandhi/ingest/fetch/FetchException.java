package dev.sandhi.ingest.fetch;

/// A page that was not fetched, and why.
public final class FetchException extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  public FetchException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// Whether another attempt may end otherwise.
  public boolean isTransient() {
    return reason.isTransient;
  }

  /// Why.
  public enum Reason {
    /// It is no address of the web: another scheme, a port of another service, a host in a spelling
    /// that programs read in different ways.
    BAD_ADDRESS(false),
    /// It leads to an address that is not public.
    BLOCKED_ADDRESS(false),
    /// `robots.txt` of the host forbids it.
    ROBOTS(false),
    /// `robots.txt` of the host cannot be read, and so forbids all for now.
    ROBOTS_UNREADABLE(true),
    /// The host has had its share of requests for now.
    BUSY(true),
    /// Nobody answers, or no proper answer comes.
    UNREACHABLE(true),
    /// The answer takes too long.
    TOO_SLOW(true),
    /// The answer is too large, or unpacks to too much.
    TOO_LARGE(false),
    /// The answer is packed in a way that is not known.
    UNKNOWN_ENCODING(false),
    /// It is no page but a file of another kind.
    NO_PAGE(false),
    /// It is redirected too often, or to nowhere.
    REDIRECTS(false),
    /// The host says that there is no such page, or that it may not be had.
    REFUSED(false),
    /// The host has a fault, or asks to come back later.
    FAILED(true);

    private final boolean isTransient;

    Reason(boolean isTransient) {
      this.isTransient = isTransient;
    }
  }
}
