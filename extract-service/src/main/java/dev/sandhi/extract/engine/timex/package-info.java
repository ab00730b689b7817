/// Times in the text: found by a small grammar, kept as the text says them, and only then turned
/// into dates.
///
/// `TimexTagger` finds the expressions of a document, `DatelineReader` the publication date, and
/// `TimexResolver` counts from there, with the tense of the clause. The publication date is the
/// only "now"; what cannot be known stays unresolved with a reason. Words come from the word lists,
/// the rules are named in the style of Duckling, and the arithmetic is Java.
@NullMarked
package dev.sandhi.extract.engine.timex;

import org.jspecify.annotations.NullMarked;
