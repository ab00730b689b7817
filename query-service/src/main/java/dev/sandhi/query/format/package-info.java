/// How meetings and agreements are written: as they are, as tables, and in the codes of event data.
@NullMarked
package dev.sandhi.query.format;

import org.jspecify.annotations.NullMarked;
