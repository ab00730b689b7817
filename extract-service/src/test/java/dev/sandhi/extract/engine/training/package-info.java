@NullMarked
package dev.sandhi.extract.engine.training;

import org.jspecify.annotations.NullMarked;
