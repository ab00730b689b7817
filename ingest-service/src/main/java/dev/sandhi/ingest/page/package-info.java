/// Pages of the web as articles: the text that was published, where, when and under which title.
///
/// A page is read by its structure alone: what it declares of itself, and which part of it holds
/// the running text. Nothing here knows a word of Hindi; phrases such as "read also" are told from
/// the article by extract-service, with its lists (ADR 0004). What is left out is kept with the
/// reason. A page is not trusted: reading is bounded in size, depth and time.
@NullMarked
package dev.sandhi.ingest.page;

import org.jspecify.annotations.NullMarked;
