/// What it costs to join a report into many events.
@NullMarked
package dev.sandhi.bench.events;

import org.jspecify.annotations.NullMarked;
