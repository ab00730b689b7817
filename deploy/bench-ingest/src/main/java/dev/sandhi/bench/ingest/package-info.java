/// `./sandhi bench ingest`: figures that hold on the machine that they are measured on, and ratios
/// that hold on others too.
@NullMarked
package dev.sandhi.bench.ingest;

import org.jspecify.annotations.NullMarked;
