package dev.sandhi.bench.query;

/// How long each answer took, in nanoseconds, and in how many seconds all of them came.
record Run(long[] nanos, double seconds) {}
