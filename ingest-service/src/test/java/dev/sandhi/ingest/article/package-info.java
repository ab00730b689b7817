/// Articles over HTTP, from the post to what was read of them.
@NullMarked
package dev.sandhi.ingest.article;

import org.jspecify.annotations.NullMarked;
