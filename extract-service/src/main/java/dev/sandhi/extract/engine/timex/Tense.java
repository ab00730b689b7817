package dev.sandhi.extract.engine.timex;

/// What the clause around a time tells of it: what has happened, or what is to come.
public enum Tense {
  PAST,
  FUTURE,
  UNKNOWN
}
