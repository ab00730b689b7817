package dev.sandhi.common.record;

/// Why the words of a time could not be turned into a date.
public enum UnresolvedReason {
  /// The words count from the publication date, and that is unknown.
  NO_PUBLICATION_DATE,
  /// A day and month, with no year anywhere in the text.
  NO_YEAR,
  /// The words may mean several dates: `कल` where the tense does not tell.
  AMBIGUOUS,
  /// The words name no calendar date: `जल्द`, `हाल ही में`.
  VAGUE
}
