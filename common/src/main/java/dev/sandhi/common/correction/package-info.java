/// What curators correct, and the history of a record: old and new values, who, when and why.
@NullMarked
package dev.sandhi.common.correction;

import org.jspecify.annotations.NullMarked;
