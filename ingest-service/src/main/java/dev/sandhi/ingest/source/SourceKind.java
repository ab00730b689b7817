package dev.sandhi.ingest.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a source turned out to be.
@Schema(description = "What the source turned out to be: a feed (RSS, Atom) or a sitemap.")
enum SourceKind {
  FEED,
  SITEMAP
}
