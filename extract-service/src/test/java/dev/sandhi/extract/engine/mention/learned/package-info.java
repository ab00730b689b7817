@NullMarked
package dev.sandhi.extract.engine.mention.learned;

import org.jspecify.annotations.NullMarked;
