/// Articles in: taken from whoever gives them, kept, and handed on until they have been read.
@NullMarked
package dev.sandhi.ingest;

import org.jspecify.annotations.NullMarked;
