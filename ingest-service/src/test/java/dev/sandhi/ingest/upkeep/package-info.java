/// What those who look after the service see and do.
@NullMarked
package dev.sandhi.ingest.upkeep;

import org.jspecify.annotations.NullMarked;
