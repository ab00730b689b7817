/// The engine at the command line: in process, without services or database.
@NullMarked
package dev.sandhi.extract.cli;

import org.jspecify.annotations.NullMarked;
