package dev.sandhi.query.event;

/// What can be told of an event beside its record.
enum Addition {
  REPORTS,
  HISTORY,
  ARTICLES
}
