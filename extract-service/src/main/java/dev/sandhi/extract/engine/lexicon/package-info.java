/// The word lists of the language pack, read, checked and made searchable.
@NullMarked
package dev.sandhi.extract.engine.lexicon;

import org.jspecify.annotations.NullMarked;
