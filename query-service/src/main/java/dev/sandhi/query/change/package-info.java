/// What changes among the records, for whoever keeps a copy of them.
@NullMarked
package dev.sandhi.query.change;

import org.jspecify.annotations.NullMarked;
