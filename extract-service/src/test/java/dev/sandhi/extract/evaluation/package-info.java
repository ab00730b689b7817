/// Tests of the figures.
@NullMarked
package dev.sandhi.extract.evaluation;

import org.jspecify.annotations.NullMarked;
