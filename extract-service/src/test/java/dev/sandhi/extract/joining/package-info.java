@NullMarked
package dev.sandhi.extract.joining;

import org.jspecify.annotations.NullMarked;
