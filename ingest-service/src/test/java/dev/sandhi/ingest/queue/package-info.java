/// The job table's arithmetic.
@NullMarked
package dev.sandhi.ingest.queue;

import org.jspecify.annotations.NullMarked;
