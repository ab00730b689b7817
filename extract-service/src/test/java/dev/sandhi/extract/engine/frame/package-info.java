/// Tests of the case frames.
@NullMarked
package dev.sandhi.extract.engine.frame;

import org.jspecify.annotations.NullMarked;
