@NullMarked
package dev.sandhi.ingest.archive;

import org.jspecify.annotations.NullMarked;
