/// Benchmarks, run by `./sandhi bench NAME`. They measure and judge nothing: the machine decides.
@NullMarked
package dev.sandhi.bench;

import org.jspecify.annotations.NullMarked;
