/// Archives of the web (WARC): pages as a crawler kept them, taken in record by record as the bytes
/// come, so that an archive may be of any length.
///
/// Each record stands by itself. What lies before the place where an archive breaks off is kept,
/// and the place is told.
@NullMarked
package dev.sandhi.ingest.archive;

import org.jspecify.annotations.NullMarked;
