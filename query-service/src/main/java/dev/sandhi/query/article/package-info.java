/// The articles that records were read from, as far as schema `records` knows them. Their texts are
/// kept by ingest-service, and asked of it where they may be shown.
@NullMarked
package dev.sandhi.query.article;

import org.jspecify.annotations.NullMarked;
