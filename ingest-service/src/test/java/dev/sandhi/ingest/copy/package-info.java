@NullMarked
package dev.sandhi.ingest.copy;

import org.jspecify.annotations.NullMarked;
