/// What every endpoint keeps to: bodies that are read strictly, limits that are told, requests that
/// can be repeated safely, and a problem (RFC 9457) for whatever goes wrong on any layer.
///
/// Nothing here knows what an article is.
@NullMarked
package dev.sandhi.ingest.http;

import org.jspecify.annotations.NullMarked;
