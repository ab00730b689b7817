/// A PostgreSQL 18 of one's own, from Maven Central, set up as Sandhi needs it.
@NullMarked
package dev.sandhi.postgres;

import org.jspecify.annotations.NullMarked;
