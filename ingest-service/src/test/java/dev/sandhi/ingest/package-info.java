/// What the tests of the service stand on: a PostgreSQL, a stand-in for extract-service, and both
/// as they are seen from outside.
@NullMarked
package dev.sandhi.ingest;

import org.jspecify.annotations.NullMarked;
