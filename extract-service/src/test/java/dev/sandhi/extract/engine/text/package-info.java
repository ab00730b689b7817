@NullMarked
package dev.sandhi.extract.engine.text;

import org.jspecify.annotations.NullMarked;
