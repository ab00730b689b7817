/// Measures query-service beside PostgreSQL alone.
@NullMarked
package dev.sandhi.bench.query;

import org.jspecify.annotations.NullMarked;
