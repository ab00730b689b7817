/// What the records show when they are counted: over time, by what they have in common, and who
/// deals with whom.
@NullMarked
package dev.sandhi.query.stats;

import org.jspecify.annotations.NullMarked;
