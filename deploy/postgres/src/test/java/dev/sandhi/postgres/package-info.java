/// Tests against real servers.
@NullMarked
package dev.sandhi.postgres;

import org.jspecify.annotations.NullMarked;
