/// Where articles are fetched from: single addresses, and sources that are looked at again and
/// again, which are feeds (RSS, Atom) and sitemaps.
///
/// A source gives entries; each is an address to fetch, once, and again when the source says that
/// it has changed. What is to be fetched lies in the database until it is, so that a process may
/// die at any moment. Delivery is at least once; the same page twice is one article.
@NullMarked
package dev.sandhi.ingest.source;

import org.jspecify.annotations.NullMarked;
