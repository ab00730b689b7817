/// Which articles are copies of which: the report of one agency stands in many papers, with another
/// headline, a sentence less and a byline more.
///
/// A copy keeps its article and is read like any other; here it is only linked to the one that came
/// first. Articles are looked at after they are stored, one after the other, so that taking them in
/// waits for nothing and no two copies miss each other.
@NullMarked
package dev.sandhi.ingest.copy;

import org.jspecify.annotations.NullMarked;
