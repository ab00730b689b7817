/// Articles in: taken as they are given, kept with every revision, queued for extraction.
///
/// An article and its job are stored in one transaction, so that none is acknowledged and then
/// forgotten. The text is never changed. What it says is not judged here: the language, the date
/// line and the remains of the page come back with the receipt.
@NullMarked
package dev.sandhi.ingest.article;

import org.jspecify.annotations.NullMarked;
