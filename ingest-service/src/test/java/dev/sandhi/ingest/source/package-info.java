@NullMarked
package dev.sandhi.ingest.source;

import org.jspecify.annotations.NullMarked;
