/// Tests of how candidates become events.
@NullMarked
package dev.sandhi.extract.engine.assembly;

import org.jspecify.annotations.NullMarked;
