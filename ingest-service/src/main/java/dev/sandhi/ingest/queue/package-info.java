/// The job table: what is still to be handed on for extraction, when, and how often it was tried.
///
/// It knows an article only by its id. Whoever queues a job does so in the transaction that stores
/// what the job is about.
@NullMarked
package dev.sandhi.ingest.queue;

import org.jspecify.annotations.NullMarked;
