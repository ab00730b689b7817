@NullMarked
package dev.sandhi.ingest.fetch;

import org.jspecify.annotations.NullMarked;
