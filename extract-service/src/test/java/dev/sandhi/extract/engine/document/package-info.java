@NullMarked
package dev.sandhi.extract.engine.document;

import org.jspecify.annotations.NullMarked;
