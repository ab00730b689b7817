/// Records that nobody wrote: made up by chance, but always the same, and spread as those of the
/// news are. Parties, people, places and words are those that the engine knows.
@NullMarked
package dev.sandhi.bench.query.records;

import org.jspecify.annotations.NullMarked;
