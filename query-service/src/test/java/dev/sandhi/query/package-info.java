/// The query API as its clients meet it: over HTTP, on a real PostgreSQL with the migration that
/// extract-service brings.
@NullMarked
package dev.sandhi.query;

import org.jspecify.annotations.NullMarked;
