package dev.sandhi.query.event;

/// What becomes of the events that an article mentions only in passing.
enum Background {
  EXCLUDE,
  INCLUDE,
  ONLY
}
