/// How the service stands: for people, and for what watches it.
@NullMarked
package dev.sandhi.ingest.status;

import org.jspecify.annotations.NullMarked;
