package dev.sandhi.extract.engine.timex;

/// A unit of time.
public enum Unit {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  WEEKEND,
  FORTNIGHT,
  MONTH,
  YEAR,
  DECADE,
  CENTURY
}
