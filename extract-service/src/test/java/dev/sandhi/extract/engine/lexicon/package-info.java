/// Tests of the word lists and of how they are looked up.
@NullMarked
package dev.sandhi.extract.engine.lexicon;

import org.jspecify.annotations.NullMarked;
