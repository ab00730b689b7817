package dev.sandhi.ingest.dispatch;

import dev.sandhi.common.article.Delivery;
import dev.sandhi.ingest.queue.Job;

/// A job that was taken, with what it is about.
record Parcel(Job job, Delivery delivery) {}
