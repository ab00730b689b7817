/// Which reports tell of the same event.
///
/// In come reports, and what curators said of them; out go groups, one for each event. The answer
/// depends on nothing else: not on the order in which the reports came, nor on how they were joined
/// before. There is no SQL here and no clock. See ADR 0021.
@NullMarked
package dev.sandhi.extract.joining;

import org.jspecify.annotations.NullMarked;
