package dev.sandhi.ingest.queue;

/// Tells that so many jobs were queued. Who waits for jobs observes it after the commit.
public record JobQueued(int jobs) {}
