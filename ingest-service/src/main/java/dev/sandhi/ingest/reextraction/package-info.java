/// Reading again what an older engine has read.
@NullMarked
package dev.sandhi.ingest.reextraction;

import org.jspecify.annotations.NullMarked;
