/// Tests of the module as a whole.
@NullMarked
package dev.sandhi.extract;

import org.jspecify.annotations.NullMarked;
