package dev.sandhi.extract.engine.timex;

/// A reading of the tokens from `start` up to `end`.
record Piece(int start, int end, Reading reading) {}
