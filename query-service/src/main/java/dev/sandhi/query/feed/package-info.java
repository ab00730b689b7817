/// What changed last, for feed readers.
@NullMarked
package dev.sandhi.query.feed;

import org.jspecify.annotations.NullMarked;
