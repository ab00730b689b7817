/// The articles that were given up, for those who look after them.
@NullMarked
package dev.sandhi.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
