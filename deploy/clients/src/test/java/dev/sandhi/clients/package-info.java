/// The query API as others use it: by its document, with their own tools, over the wire.
@NullMarked
package dev.sandhi.clients;

import org.jspecify.annotations.NullMarked;
