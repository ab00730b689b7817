/// Makes the learned parts of the language pack: from annotated sentences a tagger of names. Not
/// part of the running service; see `docs/training.md`.
@NullMarked
package dev.sandhi.extract.engine.training;

import org.jspecify.annotations.NullMarked;
