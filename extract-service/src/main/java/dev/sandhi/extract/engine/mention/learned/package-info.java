/// A trained tagger of names: an averaged structured perceptron, for names that no list holds.
///
/// In comes a document, out come ranges of tokens. The model is a file of the language pack; how it
/// is trained stands in `docs/training.md`.
@NullMarked
package dev.sandhi.extract.engine.mention.learned;

import org.jspecify.annotations.NullMarked;
