/// How well the engine reads: its records against gold ones, by the rules of `score.py`.
///
/// In come gold articles with the records a careful reader found, and the records that the engine
/// found in the same texts; out come precision, recall and F1 for records and for each field. It
/// never looks at how the engine works.
@NullMarked
package dev.sandhi.extract.evaluation;

import org.jspecify.annotations.NullMarked;
