/// Tests of names and of who is who.
@NullMarked
package dev.sandhi.extract.engine.mention;

import org.jspecify.annotations.NullMarked;
