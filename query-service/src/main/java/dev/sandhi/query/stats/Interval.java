package dev.sandhi.query.stats;

/// A stretch of time, as `date_trunc` knows it.
enum Interval {
  DAY("1 day"),
  WEEK("1 week"),
  MONTH("1 month"),
  QUARTER("3 months"),
  YEAR("1 year");

  private final String length;

  Interval(String length) {
    this.length = length;
  }

  String length() {
    return length;
  }
}
