package dev.sandhi.ingest.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a revision.
@Schema(
    description =
        "Where the article stands: `QUEUED` to be read, `EXTRACTED` with its records standing,"
            + " `SET_ASIDE` because it is not in Hindi, `LEGACY_FONT` because it is, in letters of"
            + " a font such as Kruti Dev that cannot be read, `DEAD`, given up after the last"
            + " attempt, or `DROPPED`, dead and let be. One that a newer engine is to read again"
            + " stays as it is meanwhile.",
    enumeration = {"QUEUED", "EXTRACTED", "SET_ASIDE", "LEGACY_FONT", "DEAD", "DROPPED"})
public enum ArticleState {
  /// Waits to be read.
  QUEUED,
  /// Read; its records stand.
  EXTRACTED,
  /// Not in Hindi: kept, without records.
  SET_ASIDE,
  /// In Hindi, but in the Latin letters of a font that shows them as those of Devanagari.
  LEGACY_FONT,
  /// Given up after the last attempt; kept with the error.
  DEAD,
  /// Given up and let be; kept with the error.
  DROPPED,
  /// A newer revision came before this one was read. The newest revision never is.
  SUPERSEDED
}
