/// Candidates to records: who takes part, when and where, what about, and which candidates tell of
/// one event.
///
/// In come a document, its mentions, its times and the event candidates; out come the records of
/// `common`, each value with the words that it was read from.
@NullMarked
package dev.sandhi.extract.engine.assembly;

import org.jspecify.annotations.NullMarked;
