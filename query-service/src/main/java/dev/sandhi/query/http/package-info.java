/// What every operation of the query API keeps to: parameters that are read strictly, pages by
/// cursor, and a problem (RFC 9457) for whatever goes wrong on any layer.
///
/// Nothing here knows a meeting or an agreement.
@NullMarked
package dev.sandhi.query.http;

import org.jspecify.annotations.NullMarked;
