/// What changes among the records, told in the order in which it came to stand.
@NullMarked
package dev.sandhi.common.feed;

import org.jspecify.annotations.NullMarked;
