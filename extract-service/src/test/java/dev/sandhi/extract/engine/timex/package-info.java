/// Every rule shown at work by its examples.
@NullMarked
package dev.sandhi.extract.engine.timex;

import org.jspecify.annotations.NullMarked;
