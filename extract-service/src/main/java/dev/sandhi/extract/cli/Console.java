package dev.sandhi.extract.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and writes. `interactive` when a person looks on, so that a line of
/// progress may be written over.
record Console(InputStream in, PrintStream out, PrintStream err, boolean interactive) {}
