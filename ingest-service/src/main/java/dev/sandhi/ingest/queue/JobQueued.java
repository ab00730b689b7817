package dev.sandhi.ingest.queue;

/// Tells that a job was queued. Who waits for jobs observes it after the commit.
public record JobQueued(String articleId) {}
