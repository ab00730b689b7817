/// Hands queued articles on to extract-service, and keeps what it answers.
///
/// Delivery is at least once. What is done twice is done once, because extract-service replaces the
/// records of an article as a set, and because an answer that comes after its lease is ignored. A
/// service that cannot take the article is never the article's fault.
@NullMarked
package dev.sandhi.ingest.dispatch;

import org.jspecify.annotations.NullMarked;
