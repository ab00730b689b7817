@NullMarked
package dev.sandhi.ingest.cli;

import org.jspecify.annotations.NullMarked;
