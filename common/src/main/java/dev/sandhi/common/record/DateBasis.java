package dev.sandhi.common.record;

/// How a date was found.
public enum DateBasis {
  /// The text states it: `5 दिसंबर 2025`.
  STATED,
  /// It counts from the publication date: `पिछले शुक्रवार`, or a day with no year.
  RELATIVE,
  /// It is the date that the page prints above its text.
  DATELINE
}
