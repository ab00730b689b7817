/// What the service answers over HTTP.
///
/// Articles come in, extractions, explanations and receipts go out, as the records of common. What
/// is wrong with a request is told as a problem (RFC 9457), whatever layer finds it.
@NullMarked
package dev.sandhi.extract.api;

import org.jspecify.annotations.NullMarked;
