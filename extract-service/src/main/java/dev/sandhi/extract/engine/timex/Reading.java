package dev.sandhi.extract.engine.timex;

/// What some tokens may be read as: a word that times are made of, or a time already found.
sealed interface Reading permits TimeWord, TimeValue {}
