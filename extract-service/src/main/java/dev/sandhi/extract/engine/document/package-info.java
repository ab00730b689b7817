/// The text cut into blocks, sentences and tokens, with the remains of the page set apart.
@NullMarked
package dev.sandhi.extract.engine.document;

import org.jspecify.annotations.NullMarked;
