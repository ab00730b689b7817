/// Sandhi on one machine: what `./sandhi up` runs.
///
/// It starts a PostgreSQL of its own and the three services as processes, hands the seeds to
/// ingest-service like any client, and prints what query-service answers. It knows no more of the
/// services than their addresses, their environment and their API.
@NullMarked
package dev.sandhi.local;

import org.jspecify.annotations.NullMarked;
