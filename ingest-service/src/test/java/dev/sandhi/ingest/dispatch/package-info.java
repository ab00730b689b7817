/// What becomes of an article when extract-service answers well, badly, late or not at all.
@NullMarked
package dev.sandhi.ingest.dispatch;

import org.jspecify.annotations.NullMarked;
