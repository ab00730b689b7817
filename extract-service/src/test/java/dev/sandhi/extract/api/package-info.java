/// Tests of the API against a real PostgreSQL.
@NullMarked
package dev.sandhi.extract.api;

import org.jspecify.annotations.NullMarked;
