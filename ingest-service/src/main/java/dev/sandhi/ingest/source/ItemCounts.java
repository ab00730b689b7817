package dev.sandhi.ingest.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many entries of a source stand where.
@Schema(
    description =
        "How many entries of the source are still `waiting` to be fetched, were `taken` as"
            + " articles, were `refused` because there is no article to be had, or `failed` too"
            + " often.")
record ItemCounts(long waiting, long taken, long refused, long failed) {}
