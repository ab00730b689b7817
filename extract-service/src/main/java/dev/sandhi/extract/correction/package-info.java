/// What curators correct: input to joining beside the reports, kept for ever.
///
/// A correction is made of an event but bound to its reports, so it holds however the reports are
/// joined and read later: for the event that tells what the first of them tells that still stands.
@NullMarked
package dev.sandhi.extract.correction;

import org.jspecify.annotations.NullMarked;
