/// Records out: the query API over meetings and agreements. It writes nothing and keeps nothing.
@NullMarked
package dev.sandhi.query;

import org.jspecify.annotations.NullMarked;
