/// Articles to records: the engine, and the records that it has read.
@NullMarked
package dev.sandhi.extract;

import org.jspecify.annotations.NullMarked;
