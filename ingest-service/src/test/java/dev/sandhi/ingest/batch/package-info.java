@NullMarked
package dev.sandhi.ingest.batch;

import org.jspecify.annotations.NullMarked;
