/// The published text, its normalised view, and the alignment that joins them.
///
/// The published text is the truth: what is found in the view is always quoted from the text.
@NullMarked
package dev.sandhi.extract.engine.text;

import org.jspecify.annotations.NullMarked;
