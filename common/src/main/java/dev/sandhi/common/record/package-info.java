/// What was read from an article: meetings and agreements with their evidence.
///
/// The JSON names and values of these types are the contract of the extractor. A value that the
/// text leaves open is `null`, or an empty list; it is never guessed.
@NullMarked
package dev.sandhi.common.record;

import org.jspecify.annotations.NullMarked;
