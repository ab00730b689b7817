/// Tests of what runs Sandhi, on one machine and in a cluster.
@NullMarked
package dev.sandhi.local;

import org.jspecify.annotations.NullMarked;
