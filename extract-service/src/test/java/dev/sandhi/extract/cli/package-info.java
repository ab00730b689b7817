/// Tests of the command line.
@NullMarked
package dev.sandhi.extract.cli;

import org.jspecify.annotations.NullMarked;
