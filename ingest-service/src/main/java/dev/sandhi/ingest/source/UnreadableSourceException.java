package dev.sandhi.ingest.source;

/// What was fetched is neither a feed nor a sitemap.
final class UnreadableSourceException extends Exception {

  private static final long serialVersionUID = 1;

  UnreadableSourceException(String message) {
    super(message);
  }
}
