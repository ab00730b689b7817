package dev.sandhi.ingest.queue;

import org.jspecify.annotations.Nullable;

/// How far a waiting job got.
public record JobProgress(int attempts, @Nullable String lastError) {}
