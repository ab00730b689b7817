@NullMarked
package dev.sandhi.chaos;

import org.jspecify.annotations.NullMarked;
