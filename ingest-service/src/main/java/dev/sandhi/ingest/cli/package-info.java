/// `./sandhi ingest`: files and folders, sent to a running ingest-service.
///
/// It is a client like any other: it knows the API and nothing of the service behind it.
@NullMarked
package dev.sandhi.ingest.cli;

import org.jspecify.annotations.NullMarked;
