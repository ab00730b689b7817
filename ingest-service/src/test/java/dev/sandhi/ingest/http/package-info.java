/// What holds for every endpoint.
@NullMarked
package dev.sandhi.ingest.http;

import org.jspecify.annotations.NullMarked;
