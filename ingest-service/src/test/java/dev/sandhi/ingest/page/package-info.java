@NullMarked
package dev.sandhi.ingest.page;

import org.jspecify.annotations.NullMarked;
