package dev.sandhi.ingest.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job that was taken. The lease is the proof: once another took the job too, it opens nothing
/// any more.
public record Job(
    String articleId, int revision, int attempts, @Nullable String lastError, UUID lease) {}
