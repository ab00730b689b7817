/// Who did what with whom: clauses, verbs and marked phrases, and the case frames that they fill.
///
/// A case frame (कारक) names a predicate, the case markers of those who take part, and what it says
/// of the event. In come a document and its mentions, out come event candidates; whether two
/// candidates are one event is not known here.
@NullMarked
package dev.sandhi.extract.engine.frame;

import org.jspecify.annotations.NullMarked;
