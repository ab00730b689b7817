/// The articles that records were read from, as far as schema `records` knows them. Their texts are
/// kept by ingest-service.
@NullMarked
package dev.sandhi.query.article;

import org.jspecify.annotations.NullMarked;
