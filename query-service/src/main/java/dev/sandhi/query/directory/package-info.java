/// Whom and what the records tell of: countries, bodies, people and topics, and how to find the
/// code or id of each by its name.
@NullMarked
package dev.sandhi.query.directory;

import org.jspecify.annotations.NullMarked;
