/// Tests of the engine as a whole.
@NullMarked
package dev.sandhi.extract.engine;

import org.jspecify.annotations.NullMarked;
