/// Many articles in one request, a line of JSON each: read, stored and answered as they come, with
/// no more in memory than a group of them.
@NullMarked
package dev.sandhi.ingest.batch;

import org.jspecify.annotations.NullMarked;
