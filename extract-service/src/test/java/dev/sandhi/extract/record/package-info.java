/// Tests of what is stored.
@NullMarked
package dev.sandhi.extract.record;

import org.jspecify.annotations.NullMarked;
